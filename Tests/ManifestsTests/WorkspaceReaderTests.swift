import Decoding
import Diagnostics
import Fields
import Manifests
import Model
import Testing

/// What `rollcall.yaml` says, and what is said to it when it is wrong.
struct WorkspaceReaderTests {
  static let head = "organization: acme\ncompany: Acme\ndomain: acme.example.com\n"

  static func read(_ text: String) -> (Workspace?, [Diagnostic]) {
    WorkspaceReader.read(
      Array(text.utf8), path: "rollcall.yaml", context: ReadingContext(timeZones: Sample.zones))
  }

  @Test func `all keys are read`() throws {
    let (read, problems) = Self.read(
      Self.head + """
        store: sqlite:x.db
        manifests: people
        portal_url: https://portal.example.com/
        requester: {name: Grace Hopper, extension: "1000"}
        mail:
          from: Acme Phones <phones@acme.example.com>
          server: smtp+starttls://mail.example.com:587
          username: phones
          password: {env: SECRET}
          rate: 10
          timeout: 90s
          link_lifetime: 3d
          ca: ca.pem
        passwords: {minimum_length: 12}
        user_owned: [time_zone, directory]
        guards: {create: 50, update: 50%, reset: [5, 10%], remove: 2}
        defaults: {time_zone: America/New_York}
        """)
    #expect(problems == [])
    let workspace = try #require(read)
    #expect(workspace.manifests == ["people"])
    #expect(workspace.portalURL == "https://portal.example.com")
    #expect(workspace.requester == .init(name: "Grace Hopper", extension: "1000"))
    #expect(workspace.mail.password == .environment("SECRET"))
    #expect(workspace.mail.rate == 10)
    #expect(workspace.mail.timeout == 90)
    #expect(workspace.minimumPasswordLength == 12)
    #expect(workspace.mail.linkLifetime == 3 * 86_400)
    #expect(workspace.userOwned == [.timeZone, .directoryAnnounce, .directoryList])
    #expect(
      workspace.guards == [
        .create: GuardLimit(count: 50), .update: GuardLimit(percent: 50),
        .reset: GuardLimit(count: 5, percent: 10), .remove: GuardLimit(count: 2),
      ])
    #expect(workspace.defaults.map(\.field) == [.timeZone])
  }

  static let bad: [(String, String)] = [
    ("organization: Acme", "duplicate-key"), ("stores: x", "unknown-key"),
    ("store: mysql:x", "invalid-value"), ("manifests: []", "invalid-value"),
    ("portal_url: http://portal.example.com", "insecure-server"),
    ("portal_url: https://portal.example.com?x=1", "invalid-value"),
    ("portal_url: https://user:pw@portal.example.com", "invalid-value"),
    ("mail: {server: \"smtp://mail.example.com\"}", "insecure-server"),
    ("mail: {server: \"http://mail.example.com\"}", "invalid-value"),
    ("mail: {password: secret}", "wrong-type"), ("mail: {from: phones}", "invalid-value"),
    ("mail: {rate: 0}", "invalid-value"), ("mail: {timeout: 9s}", "invalid-value"),
    ("mail: {timeout: 11m}", "invalid-value"), ("mail: {timeout: 90}", "invalid-value"),
    ("mail: {link_lifetime: 31d}", "invalid-value"),
    ("mail: {link_lifetime: 72}", "invalid-value"), ("mail: x", "wrong-type"),
    ("passwords: {minimum_length: 7}", "invalid-value"),
    ("passwords: {minimum_length: 65}", "invalid-value"),
    ("passwords: {minimum_length: eight}", "invalid-value"),
    ("passwords: {minimum: 8}", "unknown-key"), ("passwords: 8", "wrong-type"),
    ("user_owned: [time_zon]", "invalid-value"), ("user_owned: [extension]", "invalid-value"),
    ("guards: {create: 101%}", "invalid-value"), ("guards: {creat: 5}", "unknown-key"),
    ("guards: {create: [5, 6]}", "invalid-value"), ("requester: {name: Grace}", "missing-key"),
    ("defaults: {time_zone: Mars/Base}", "unknown-time-zone"), ("defaults: [a]", "wrong-type"),
    ("defaults: {login_name: a@acme.example.com}", "unknown-key"),
    ("guards: {create: \"}", "yaml-syntax"),
  ]

  @Test(arguments: bad)
  func `a mistake is named`(_ line: String, _ code: String) {
    let (_, problems) = Self.read(Self.head + line + "\n")
    #expect(problems.map(\.code.rawValue) == [code])
  }

  static let fine = [
    "portal_url: http://localhost:8080/portal", "portal_url: http://127.0.0.1:8080",
    "portal_url: http://[::1]:8080", "mail: {server: \"smtp://localhost:25\"}",
    "mail: {server: \"file:mails\"}", "mail: {password: {file: secret.txt}}",
    "store: postgres://user:pw@host/db", "mail: {from: phones@acme.example.com}",
  ]

  @Test(arguments: fine)
  func `a loopback server and the like are fine`(_ line: String) {
    #expect(Self.read(Self.head + line + "\n").1 == [])
  }

  @Test func `what is required is asked for`() {
    #expect(
      Self.read("store: sqlite:x.db\n").1.map(\.code) == [.missingKey, .missingKey, .missingKey])
    #expect(Self.read("").0 == nil)
  }

  static let secrets = [
    "mail: {password: hunter2}", "mail: {password: [hunter2]}",
    "mail: {password: {env: \"hunter2 \"}}",
    "store: mysql://user:hunter2@host/db", "mail: {server: \"smtp://user:hunter2@host\"}",
    "mail: {password: {value: hunter2}}",
  ]

  @Test(arguments: secrets)
  func `a password shows nowhere`(_ line: String) {
    let (_, problems) = Self.read(Self.head + line + "\n")
    #expect(!problems.isEmpty)
    #expect(problems.allSatisfy { $0.hidesSource })
    #expect(!"\(problems)".contains("hunter2"))
  }
}

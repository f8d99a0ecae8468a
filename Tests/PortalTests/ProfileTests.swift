import Accounts
import Fields
import HTTPTypes
import Synchronization
import Testing

struct ProfileTests {
  static let fields = [
    "revision": "7", "first_name": "Ada", "last_name": "Lovelace",
    "emails.1": "ada@acme.example.com", "emails.2": "", "time_zone": "America/New_York",
    "directory.announce": "true", "current_password": "",
  ]

  func save(_ changes: [String: String?], _ visit: Visit) async throws -> Visit.Reply {
    visit.signIn()
    let page = try await visit.get("/profile")
    var fields = Self.fields
    for (name, value) in changes { fields[name] = value }
    return try await visit.post("/profile", code: page.code, fields)
  }

  @Test func `an untouched form changes nothing`() async throws {
    let visit = try Visit()
    let reply = try await save([:], visit)
    #expect(reply.location == "/profile")
    #expect(visit.desk.state.withLock { $0.profile.revision } == 7)
  }

  @Test func `only what differs is changed, and said to be saved`() async throws {
    let visit = try Visit()
    let reply = try await save(["time_zone": "Europe/Paris", "directory.announce": nil], visit)
    #expect(reply.status == 303)
    let values = visit.desk.state.withLock { $0.profile.values }
    #expect(values[.timeZone] == .texts(["Europe/Paris"]))
    #expect(values[.directoryAnnounce] == .texts(["false"]))
    #expect(values[.lastName] == .text("Lovelace"))
    #expect(try await visit.get("/profile").body.contains("Your details are saved."))
    #expect(try await !visit.get("/profile").body.contains("Your details are saved."))
  }

  @Test func `new addresses need the password`() async throws {
    let visit = try Visit()
    let refused = try await save(["emails.1": "new@acme.example.com"], visit)
    #expect(refused.status == 422)
    #expect(refused.body.contains("value=\"new@acme.example.com\""))
    let saved = try await visit.post(
      "/profile", code: refused.code,
      Self.fields.merging([
        "emails.1": "new@acme.example.com", "current_password": "harbor lights at dusk",
      ]) { $1 })
    #expect(saved.status == 303)
  }

  @Test(arguments: ["Ada", "Adele"])
  func `somebody else was faster`(firstName: String) async throws {
    let visit = try Visit()
    let reply = try await save(["revision": "6", "first_name": firstName], visit)
    #expect(reply.status == 409)
    #expect(visit.desk.state.withLock { $0.profile.revision } == 7)
  }

  @Test(
    arguments: [
      ["scope": "office_manager"], ["extension": "1"], ["directory.announce": "yes"],
      ["revision": "x"], ["emails.11": "a@b.example"], ["first_name": nil], ["site": "Boston"],
    ] as [[String: String?]])
  func `only own fields are taken`(changes: [String: String?]) async throws {
    let visit = try Visit()
    #expect(try await save(changes, visit).status == 400)
    #expect(visit.desk.state.withLock { $0.profile.revision } == 7)
  }

  @Test func `every own field has an input`() async throws {
    let visit = try Visit()
    visit.signIn()
    let page = try await visit.get("/profile").body
    for field in OwnFields.all {
      #expect(page.contains("name=\"\(field.name)") && page.contains("for=\""))
    }
  }

  @Test func `a new password ends other sessions`() async throws {
    let visit = try Visit()
    visit.signIn()
    let other = visit.desk.startSession()
    let page = try await visit.get("/profile")
    let reply = try await visit.post(
      "/profile/password", code: page.code,
      [
        "login_name": "x", "current_password": "harbor lights at dusk",
        "password": "a new long phrase", "repeated_password": "a new long phrase",
      ])
    #expect(reply.status == 303)
    #expect(!visit.desk.state.withLock { $0.sessions }.contains(other))
    #expect(try await visit.get("/profile").body.contains("Your password is changed."))
  }

  @Test(
    arguments: [
      (
        "/profile/password",
        [
          "login_name": "x", "password": "a new long phrase",
          "repeated_password": "a new long phrase",
        ]
      ),
      ("/profile/pin", ["pin": "7392"]),
    ])
  func `somebody else was faster than a secret`(
    path: String, fields: [String: String]
  ) async throws {
    let visit = try Visit()
    visit.signIn()
    let page = try await visit.get("/profile")
    visit.desk.state.withLock { $0.isChangedMeanwhile = true }
    let reply = try await visit.post(
      path, code: page.code,
      fields.merging(["current_password": "harbor lights at dusk"]) { $1 })
    #expect(reply.status == 409)
    #expect(reply.body.contains("changed in the meantime"))
  }

  @Test func `signing out ends the session`() async throws {
    let visit = try Visit()
    visit.signIn()
    let page = try await visit.get("/profile")
    #expect(try await visit.post("/sign-out", code: page.code, [:]).location == "/sign-in")
    #expect(visit.desk.state.withLock { $0.sessions }.isEmpty)
    #expect(try await visit.get("/profile").location == "/sign-in")
  }

  @Test(
    arguments: [
      "<script>alert(1)</script>", "\" autofocus onfocus=alert(1) x=\"", "'><img src=x>",
      "{{company}}", "\"\u{301}><b>x", "<\u{301}script>", "&lt;b&gt;",
    ])
  func `hostile names stay text`(name: String) async throws {
    let visit = try Visit(
      FakeDesk(firstName: name, lastName: name, email: name), company: name)
    visit.signIn()
    for path in ["/profile", "/ready", "/sign-in", "/setup/\(FakeDesk.token)", "/nothing"] {
      let scalars = try await visit.get(path).body.unicodeScalars.map { $0 }
      let text = String(String.UnicodeScalarView(scalars.filter { $0 != "\u{301}" }))
      #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("<b>"))
      #expect(!text.contains("\" autofocus onfocus"))
      #expect(!text.contains("&lt;b&gt;") || name != "&lt;b&gt;")
    }
  }
}

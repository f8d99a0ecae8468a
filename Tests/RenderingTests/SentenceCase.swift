import Fields
import Listings
import Model
import Plans
import Testing
import UserPages

/// Somebody, and what is said of their account.
struct SentenceCase: CustomTestStringConvertible {
  /// What the account has.
  enum State {
    case new
    case passwordOnly
    case pinOnly
    case reset
    case standard
  }

  var title: String
  var state = State.new
  var fields: [Field: Value] = [
    .firstName: .text("Ada"), .emails: .texts(["ada@acme.example.com"]),
  ]
  var isManaged = true
  var knowsManaged = true
  /// The number that somebody took from a user.
  var former: String?
  /// What the manifest says of `welcome`.
  var welcome: String?
  var usedWelcomes: Set<String> = []
  var isToBeRemoved = false
  var links: [UserLink] = []
  var mails: [OutboxEntry] = []
  var sentence: String

  var testDescription: String { title }

  func details() throws -> UserDetails {
    var user = try SampleUsers.user("1044", fields)
    user.pinSet = state == .pinOnly || state == .standard
    user.passwordSet = state == .passwordOnly || state == .standard
    user.wasReset = state == .reset
    var details = UserDetails(
      user, source: isManaged ? ManifestPlace(file: "a.yaml", line: 3, column: 5) : nil,
      links: links, mails: mails, now: SampleUsers.now)
    for agent in fields[.agents]?.texts ?? [] where agent != Self.removed {
      details.connections.add(try SampleUsers.user(agent, [:]))
    }
    details.knowsManaged = knowsManaged
    details.former = former.flatMap(Extension.init).map {
      .init($0, ManifestPlace(file: "a.yaml", line: 3, column: 5))
    }
    details.welcome = welcome
    details.usedWelcomes = usedWelcomes
    details.isToBeRemoved = isToBeRemoved
    return details
  }

  /// An agent who isn't stored any more.
  static let removed = "1099"

  static func link(used: Bool = false, expired: Bool = false) -> UserLink {
    UserLink(
      kind: "welcome", address: "ada@acme.example.com", created: SampleUsers.now - 172_800,
      expires: SampleUsers.now + (expired ? -86_400 : 86_400),
      used: used ? SampleUsers.now - 3_600 : nil)
  }

  static func mail(
    failed: Bool = false, expired: Bool = false, portal: Bool = false
  ) -> OutboxEntry {
    OutboxEntry(
      extension: "1044", kind: "welcome", address: "ada@acme.example.com", hasFailed: failed,
      attempts: 1, lastError: failed ? "550 no such user" : nil, created: SampleUsers.now,
      expires: SampleUsers.now + (expired ? -1 : 86_400), isPortals: portal)
  }
}

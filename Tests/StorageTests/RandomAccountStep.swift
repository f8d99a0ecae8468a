import AccountStorage
import Fields
import Model
import Storage
import TestSupport

/// Something that a person does in the portal, made from what the reference model holds.
struct RandomAccountStep {
  private var change: AccountChange
  /// Whether the account is meant to be stale.
  private let isStale: Bool
  private let time: Int64
  /// The latest links and sessions that there may be.
  private let numbers: [Int]

  /// Nil when there is nobody.
  init?(_ users: [StoredUser], place: Int, seed: Int) {
    var random = SplitMix64(seed: seed * 1_000 + place + 500)
    let people = random.chance(95) ? users.filter(\.isPerson) : users
    guard !people.isEmpty else { return nil }
    let user = random.pick(people)
    let number = place * 1_000 + 500
    time = Samples.now + Int64(place)
    numbers = (max(1, place - 4)...place).flatMap { place in
      (0..<5).map { place * 1_000 + $0 } + [place * 1_000 + 500]
    }
    isStale = random.chance(5)
    change = AccountChange(user: user.id, who: "person", run: "request \(place)")
    if random.chance(20) { change.link = "digest\(random.pick(numbers))" }
    if random.chance(40) {
      change.fields = RandomUsers.edits(of: user, using: &random)
        .filter { $0.0.descriptor.isOwn && !$0.0.descriptor.isSecret }.map { .init($0.0, $0.1) }
    }
    if random.chance(30) { change.password = "password \(place)" }
    if random.chance(30) { change.pin = "pin \(place)" }
    if random.chance(50) {
      change.session = NewSession(
        digest: "session\(number)", user: user.id, expires: time + Int64(random.pick([3, 9, 99])))
    }
    if random.chance(50) {
      let other = random.pick(users).primaryAddress ?? "bo@example.com"
      let address = random.chance(70) ? user.primaryAddress ?? "ada@example.com" : other
      change.mail =
        random.chance(70)
        ? Samples.mail(number, to: address) : Samples.notice(number, to: address)
    }
    change.audits = [.init(.update, changes: "[\(place)]")]
  }

  func carryOut(on store: any Store & AccountStore) throws {
    var change = change
    try store.visitUsers { user in
      if user.id == change.user { change.revision = isStale ? -1 : user.revision }
    }
    try store.carryOut(change, at: time)
  }

  /// By digest: whom links and sessions lead to.
  func accounts(in store: any Store & AccountStore) throws -> [String: Account] {
    var accounts: [String: Account] = [:]
    for number in numbers {
      let link = try store.account(link: "digest\(number)", at: time)
      accounts["digest\(number)"] = link.map { Self.plain($0.account) }
      let session = try store.account(session: "session\(number)", at: time, idle: 12)
      accounts["session\(number)"] = session.map(Self.plain)
    }
    return accounts
  }

  /// Each store counts revisions in its own way.
  private static func plain(_ account: Account) -> Account {
    var account = account
    account.user.revision = 0
    return account
  }
}

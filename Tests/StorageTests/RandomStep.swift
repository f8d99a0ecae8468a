import Fields
import Model
import Storage
import TestSupport

/// One random commit, made from what the reference model holds.
struct RandomStep {
  var users: [UserChange] = []
  var resources: [ResourceChange] = []
  private var random: SplitMix64
  private let place: Int

  init(_ users: [StoredUser], place: Int, seed: Int) {
    random = SplitMix64(seed: seed * 1_000 + place)
    self.place = place
    for _ in 0..<Int.random(in: 0...3, using: &random) { create() }
    for user in users where random.chance(33) { change(user) }
    for kind in ResourceKind.listed where random.chance(33) { change(kind) }
    self.users.shuffle(using: &random)
  }

  /// Now and then one that is taken.
  private mutating func create() {
    let number = Samples.number(String(Int.random(in: 1_000...1_040, using: &random)))
    guard !users.contains(where: { $0.extension == number }) else { return }
    var change = UserChange(.new(number), extension: number)
    change.fields = RandomUsers.values(for: number, using: &random).map { .init($0.0, $0.1) }
    if Bool.random(using: &random) { change.pin = "hash" }
    remember(&change)
    users.append(change)
  }

  private mutating func change(_ user: StoredUser) {
    // No store ever gets there.
    let revision = random.chance(2) ? -1 : user.revision
    var change = UserChange(.existing(user.id, revision: revision), extension: user.extension)
    change.removes = random.chance(8)
    guard !change.removes else { return users.append(change) }
    change.fields = RandomUsers.edits(of: user, using: &random).map { .init($0.0, $0.1) }
    if random.chance(8) {
      let number = String(Int.random(in: 2_000...2_009, using: &random))
      change.fields.append(.init(.extension, .text(number)))
    }
    change.clearsPIN = random.chance(17)
    change.clearsPassword = random.chance(17)
    change.marksReset = random.chance(17)
    if random.chance(20) { change.pin = "another" }
    if random.chance(20) { change.deletes = [random.pick(UserData.Kind.allCases)] }
    remember(&change)
    users.append(change)
  }

  private mutating func remember(_ change: inout UserChange) {
    if Bool.random(using: &random) {
      change.applied = .init(values: "{\"at\":\(place)}", fingerprint: random.next())
    }
    if random.chance(25) {
      let request = random.pick(["true", "a", "b", "c\(place)"])
      change.receipts = [Receipt(random.pick(Receipt.Kind.allCases), request: request)]
    }
    if random.chance(25) {
      change.settledReceipts = [Receipt(random.pick(Receipt.Kind.allCases), request: "true")]
    }
    if random.chance(25) {
      let address = "\(random.pick(["ada", "Ada", "bo"]))@example.com"
      change.mail = Samples.mail(place * 1_000 + users.count, to: address)
    }
    change.audits = [.init(random.pick(ActionKind.allCases), changes: "[\(place)]")]
  }

  private mutating func change(_ kind: ResourceKind) {
    guard let table = ItemTable.table(of: kind) else { return }
    let item = RandomValue.item(table, clearing: false, &random)
    let action: ActionKind = random.chance(25) ? .remove : .update
    resources.append(ResourceChange(kind: kind, action: action, item: item, audit: "[]"))
  }
}

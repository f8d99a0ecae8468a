import Fields
import Model
import Planning
import Plans
import Storage
import StoreSupport
import TestSupport

/// Random changes of stored users: by another program, by people in the portal, and by hand.
struct Mischief {
  struct Change {
    var key: String
    /// The extension, the field, and whom it is known of.
    var text: String
  }

  private struct Place: Hashable {
    var user: StoredUser.ID
    var field: Field
  }

  private static let fields: [Field] = [
    .firstName, .lastName, .timeZone, .department, .emails, .recordCalls,
  ]

  private let scene: Scene
  private var random: SplitMix64
  /// What was stored before anything happened.
  private let before: [StoredUser.ID: StoredUser]
  /// What the log has last.
  private var logged: [Place: (who: String, value: Value?)] = [:]

  init(_ scene: Scene, seed: Int) {
    self.scene = scene
    random = SplitMix64(seed: seed + 4_711)
    let users = (try? scene.users()) ?? []
    before = Dictionary(uniqueKeysWithValues: users.map { ($0.id, $0) })
  }

  mutating func happen() throws {
    guard let user = try scene.users().randomElement(using: &random) else { return }
    let field = random.pick(Self.fields)
    let value = RandomValue.stored(field.descriptor.shape, &random)
    let place = Place(user: user.id, field: field)
    switch random.pick([0, 1, 2]) {
    case 0:
      let who = random.pick(["grace", "alan"])
      try scene.set(field, to: value, of: user, by: who)
      logged[place] = (who, value)
    case 1 where user.isPerson && field.descriptor.isOwn:
      let who = "\(user.extension)@acme.example.com"
      try scene.setInPortal(field, to: value, of: user, by: who)
      logged[place] = (who, value)
    default:
      guard let name = value?.text, field != .emails else { return }
      try scene.test.outsider.set(field, to: name, of: user.id)
    }
  }

  /// What is stored otherwise than before, of what the manifests manage.
  func changes(_ desired: Desired, _ userOwned: Set<Field>) throws -> [Change] {
    let rules = scene.rules(.support)
    let matches = UserMatching(desired, try snapshot(), rules).matches
    return matches.flatMap { match -> [Change] in
      guard let now = match.stored, let old = before[now.id],
        match.desired[.absent] != .boolean(true)
      else { return [] }
      return Self.fields.compactMap { field in
        guard match.desired[field] != nil, !userOwned.contains(field), now[field] != old[field],
          field.descriptor.audience.includes(kind: old[.kind]?.text ?? "person")
        else { return nil }
        let last = logged[Place(user: now.id, field: field)]
        let isKnown = last.map { $0.value == now[field] } ?? false
        return Change(
          key: match.key,
          text: "\(match.key) \(field.name) \(isKnown ? last?.who ?? "" : "unknown")")
      }
    }
  }

  private func snapshot() throws -> Snapshot {
    let users = try scene.users()
    let applied = try scene.store.applied(for: users.map(\.id))
    return Snapshot(
      store: "", users: users, applied: try applied.mapValues { try AppliedCoding.values(of: $0) })
  }
}

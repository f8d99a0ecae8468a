package import Fields
package import Model

/// Valid users with random values in random fields of the field table.
package enum RandomUsers {
  /// `count` users with extensions from 1000 on, in order, with unique login names.
  package static func stored(_ count: Int, using random: inout SplitMix64) -> [StoredUser] {
    (0..<count).compactMap { place in
      Extension(String(1_000 + place)).map {
        stored($0, id: StoredUser.ID(place + 1), using: &random)
      }
    }
  }

  package static func stored(
    _ extension: Extension, id: StoredUser.ID, using random: inout SplitMix64
  ) -> StoredUser {
    var user = StoredUser(
      id: id, revision: Int64.random(in: 1...9, using: &random), extension: `extension`,
      passwordSet: Bool.random(using: &random), pinSet: Bool.random(using: &random),
      wasReset: Bool.random(using: &random))
    for (field, value) in values(for: `extension`, using: &random) { user[field] = value }
    return user
  }

  /// Values for a new user: a kind, a login name for people, and some of the rest.
  package static func values(
    for extension: Extension, using random: inout SplitMix64
  ) -> [(field: Field, value: Value)] {
    let kinds = ["person", "person", "person", "call_queue", "conference_bridge"]
    let kind = random.pick(kinds)
    var values: [(field: Field, value: Value)] = [(.kind, .text(kind))]
    if kind == "person" {
      values.append((.loginName, .text("\(`extension`.text)@acme.example.com")))
    }
    for field in ordinary where fits(field, kind) && random.chance(67) {
      guard let value = RandomValue.stored(field.descriptor.shape, &random) else { continue }
      values.append((field, value))
    }
    return values
  }

  /// New values, or nil, for some of the fields that are neither identity nor secret.
  package static func edits(
    of user: StoredUser, using random: inout SplitMix64
  ) -> [(field: Field, value: Value?)] {
    let kind = user[.kind]?.text ?? "person"
    return ordinary.compactMap { field in
      guard fits(field, kind), random.chance(25) else { return nil }
      guard !field.descriptor.isClearable || random.chance(75) else { return (field, nil) }
      return (field, RandomValue.stored(field.descriptor.shape, &random))
    }
  }

  /// The stored fields that take any value of their shape.
  private static let ordinary = FieldTable.stored.filter {
    ![.extension, .loginName, .kind, .voicemailPIN].contains($0)
  }

  static func fits(_ field: Field, _ kind: String) -> Bool {
    switch field.descriptor.audience {
    case .everyone: true
    case .people: kind == "person"
    case .callQueues: kind == "call_queue"
    }
  }
}

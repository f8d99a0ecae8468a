package import Fields
package import Model

/// Whether a stored user is as a manifest says, judged without the planner.
package enum Agreement {
  /// The written fields that the stored user doesn't hold, of those that their kind has.
  package static func differences(
    _ desired: DesiredUser, _ stored: StoredUser, userOwned: Set<Field>
  ) -> [Field] {
    var fields = desired.entries
      .filter { $0.field.descriptor.purpose == .stored && !userOwned.contains($0.field) }
      .filter { $0.field.descriptor.audience.includes(kind: stored[.kind]?.text ?? "person") }
      .filter { !holds($0, stored) }
      .map(\.field)
    if desired.extension != stored.extension { fields.append(.extension) }
    return fields
  }

  private static func holds(_ entry: DesiredUser.Entry, _ stored: StoredUser) -> Bool {
    let value = stored[entry.field]
    switch (entry.field, entry.value) {
    case (.voicemailPIN, _): return stored.pinSet || !stored.isPerson
    case (.kind, .text(let kind)): return value?.text ?? "person" == kind
    case (_, .null): return value == nil
    case (_, .items(let items)):
      let held = value?.items ?? []
      return Set(items.map(\.key)) == Set(held.map(\.key))
        && items.allSatisfy { item in held.contains { holds(item, $0) } }
    default: return value == entry.value
    }
  }

  package static func holds(_ wanted: Item, _ held: Item) -> Bool {
    wanted.key == held.key
      && wanted.values.indices.allSatisfy { index in
        switch wanted.values[index] {
        case nil: true
        case .null: held.values[index] == nil
        case let value?: held.values[index] == value
        }
      }
  }
}

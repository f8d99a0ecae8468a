package import Fields

/// The values of one user as they were last applied, in the order of the field table.
package struct AppliedValues: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// Before the field: so an entry takes 24 bytes.
    package var value: Value
    package var field: Field

    package init(_ field: Field, _ value: Value) {
      self.field = field
      self.value = value
    }
  }

  package var entries: [Entry]
  /// The extension that the user had once they were applied; nil where an earlier version applied
  /// them.
  package var number: Extension?
  /// The `was` of the manifest that was carried out for this user, while it is still written there.
  package var former: Extension?

  package init(_ entries: [Entry] = [], number: Extension? = nil, former: Extension? = nil) {
    self.entries = entries
    self.number = number
    self.former = former
  }

  package subscript(_ field: Field) -> Value? {
    for entry in entries where entry.field == field { return entry.value }
    return nil
  }

  /// All but one field's.
  package func without(_ field: Field) -> AppliedValues {
    AppliedValues(entries.filter { $0.field != field }, number: number, former: former)
  }

  /// Whether the ledger keeps this entry of a manifest.
  ///
  /// Fields that people own aren't kept, as they never count as drift. Of the requests, those are
  /// kept whose `true` asks once when it is switched on.
  package static func keeps(
    _ field: Field, _ value: @autoclosure () -> Value, userOwned: Set<Field>
  ) -> Bool {
    switch field.purpose {
    case .stored: !userOwned.contains(field)
    case .request: (field == .reset || field == .forcePasswordReset) && value().text != nil
    case .control: false
    }
  }
}

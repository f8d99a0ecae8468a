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

  package init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  package subscript(_ field: Field) -> Value? {
    for entry in entries where entry.field == field { return entry.value }
    return nil
  }

  /// All but one field's.
  package func without(_ field: Field) -> AppliedValues {
    AppliedValues(entries.filter { $0.field != field })
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

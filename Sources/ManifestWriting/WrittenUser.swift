package import Fields

/// A user as a manifest shall say they are.
package struct WrittenUser: Hashable, Sendable {
  package var `extension`: Extension
  /// By `Field.rawValue`: nil is not written, `.null` clears.
  ///
  /// Besides stored fields it may hold the requests and controls of a manifest, such as `add_phone`.
  /// Where defaults would fill in what is nil, the manifest says `null`. Without a kind it is a person.
  package var values: [Value?]
  /// Fields that no manifest shall say anything about, for this user: neither they nor defaults.
  package var untouched: Set<Field> = []
  /// Whether that holds for all fields that are nil.
  package var isSilent = false

  package init(
    _ extension: Extension, values: [Value?] = Array(repeating: nil, count: Field.count)
  ) {
    self.extension = `extension`
    self.values = values
  }

  func isUntouched(_ field: Field) -> Bool {
    isSilent ? self[field] == nil : untouched.contains(field)
  }

  package subscript(_ field: Field) -> Value? {
    get { values[Int(field.rawValue)] }
    set { values[Int(field.rawValue)] = newValue }
  }
}

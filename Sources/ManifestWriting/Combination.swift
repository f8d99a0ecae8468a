/// A user's shared values, as numbers of a `ValueTable`.
struct Combination: Hashable {
  var kind: UserKind
  /// In the order of `SharedField.all`.
  var values: [UInt16]

  /// Nothing is written.
  static let nothing: UInt16 = 0
  /// Nothing is written of any field.
  static let empty = Array(repeating: nothing, count: SharedField.all.count)
  /// A value that the user has for themselves.
  static let own: UInt16 = .max
  /// What clears a field.
  static let null: UInt16 = 1
}

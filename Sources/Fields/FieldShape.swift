/// What a field holds: one value, a list of values, or a list of keyed entries.
package enum FieldShape: Hashable, Sendable {
  case scalar(ScalarType)
  /// Without duplicates, in the order written.
  ///
  /// The second value is the greatest length.
  case list(ScalarType, maximum: Int)
  /// Keyed by the table's first field, compared by key.
  case items(ItemTable)
  /// `{env: NAME}` or `{generate: true}`.
  case pinSource
}

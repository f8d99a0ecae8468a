/// The way of a store from an earlier version of its schema to the present one.
package struct StoreMigration: Hashable, Sendable {
  package let from: Int
  package let to: Int
  /// The path of the store as it was; nil for a store that makes no copy of itself.
  package let copy: String?

  package init(from: Int, to: Int, copy: String? = nil) {
    self.from = from
    self.to = to
    self.copy = copy
  }
}

/// The way of one store from an earlier version of the schema to the present one.
package struct Migration: Hashable, Sendable {
  package let from: Int
  package let to: Int
  /// The path of the store as it was.
  package let copy: String
}

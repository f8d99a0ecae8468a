/// The signs that a scalar is written with.
package enum ScalarForm: Hashable, Sendable {
  /// Without quotes, or left out altogether.
  case plain
  /// `'…'`
  case single
  /// `"…"`
  case double
  /// After `|`.
  case literal
  /// After `>`.
  case folded
}

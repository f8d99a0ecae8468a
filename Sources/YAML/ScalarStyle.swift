/// How a scalar was written.
@usableFromInline package enum ScalarStyle: UInt8, Sendable {
  /// Without quotes, or left out altogether.
  case plain
  /// In single or double quotes.
  case quoted
  /// After `|` or `>`.
  case block
}

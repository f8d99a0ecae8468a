/// How a JSON text is laid out.
package enum JSONStyle: Sendable {
  /// On one line, without spaces.
  case compact
  /// A line for each member, two spaces a level.
  case pretty
}

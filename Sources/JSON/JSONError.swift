/// Why a text isn't valid JSON, and where.
package struct JSONError: Error, Equatable, Sendable {
  package let message: String
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars.
  package let column: Int

  package init(message: String, line: Int, column: Int) {
    self.message = message
    self.line = line
    self.column = column
  }
}

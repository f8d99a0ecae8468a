/// Why a file can't be read on, in a sentence, and where.
package struct YAMLError: Error, Equatable, Sendable {
  package let message: String
  /// Counted from 1.
  package let line: UInt32
  /// Counted from 1, in Unicode scalars.
  package let column: UInt32
  /// The first column behind the faulty text; equals `column` when only a point is known.
  package let endColumn: UInt32

  package init(message: String, line: UInt32, column: UInt32, endColumn: UInt32) {
    self.message = message
    self.line = line
    self.column = column
    self.endColumn = endColumn
  }
}

extension YAMLError {
  init(_ message: String, at start: Mark, to end: Mark? = nil) {
    let isOneLine = end?.line == start.line
    self.init(
      message: message, line: start.line, column: start.column,
      endColumn: isOneLine ? max(end?.column ?? 0, start.column) : start.column)
  }
}

/// A place in a source file: the path as the user knows it, relative to the workspace, and a span.
///
/// Lines and columns start at 1; a column counts Unicode scalars, as editors do.
/// `endColumn` is the column behind the last scalar on the same line.
package struct SourceRange: Hashable, Sendable {
  package var file: String
  package var line: Int
  package var column: Int
  package var endColumn: Int

  package init(file: String, line: Int, column: Int, endColumn: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.endColumn = max(endColumn ?? column + 1, column + 1)
  }
}

extension SourceRange: Comparable {
  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return (left.line, left.column, left.endColumn) < (right.line, right.column, right.endColumn)
  }
}

package import Diagnostics
package import YAML

/// A span on one line, in eight bytes.
///
/// Columns and widths stop at 65,535.
package struct Place: Hashable, Comparable, Sendable {
  package var line: UInt32
  package var column: UInt16
  package var width: UInt16

  package init(line: UInt32, column: UInt16, width: UInt16) {
    self.line = line
    self.column = column
    self.width = width
  }

  package init(_ start: Mark, _ end: Mark) {
    line = start.line
    column = UInt16(clamping: start.column)
    width = end.line == start.line ? UInt16(clamping: end.column &- start.column) : 1
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  package func range(in file: String) -> SourceRange {
    SourceRange(
      file: file, line: Int(line), column: Int(column), endColumn: Int(column) + Int(width))
  }
}

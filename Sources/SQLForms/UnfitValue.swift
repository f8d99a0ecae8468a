/// A stored value that can't be what its field holds.
package struct UnfitValue: Error {
  package let table: String
  package let row: Int64
  package let column: String
  package let problem: String

  package init(table: String, row: Int64, column: String, problem: String) {
    self.table = table
    self.row = row
    self.column = column
    self.problem = problem
  }

  /// The value itself stays out: it may be a secret in the wrong place.
  package var reason: String {
    "holds a value that \(problem), in table \(table), row \(row), column \(column); "
      + "correct it there, or restore a backup"
  }
}

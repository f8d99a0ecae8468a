/// A stored value that can't be what its field holds.
struct UnfitValue: Error {
  let table: String
  let row: Int64
  let column: String
  let problem: String

  /// The value itself stays out: it may be a secret in the wrong place.
  var reason: String {
    "has an unfit value in table \(table), row \(row), column \(column): \(problem)"
  }
}

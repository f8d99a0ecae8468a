import GRDB

extension Row {
  /// A value that is always there unless the file was damaged; GRDB's subscript would stop the
  /// program then.
  func get<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ index: Int
  ) throws -> Value {
    try decode(Value.self, atIndex: index)
  }
}

/// A stored value that can't be what its field holds.
struct UnfitValue: Error {
  let table: String
  let row: Int64
  let column: String
  let problem: String

  /// The value itself stays out: it may be a secret in the wrong place.
  var reason: String {
    "holds a value that \(problem), in table \(table), row \(row), column \(column); "
      + "correct it there, or restore a backup"
  }
}

/// What a statement binds to its marks.
///
/// As an array of `DatabaseValue`, GRDB would convert each through a key path, at the price of the
/// insertion itself.
typealias Arguments = [(any DatabaseValueConvertible)?]

extension Statement {
  /// Carries out a statement of a commit's own with as many arguments as it has marks.
  ///
  /// A statement that failed must not run again; a commit ends at its first failure.
  func run(_ arguments: Arguments) throws {
    setUncheckedArguments(StatementArguments(arguments))
    try execute()
  }
}

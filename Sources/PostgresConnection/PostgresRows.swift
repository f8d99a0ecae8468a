internal import CPostgres

/// What a statement answered: rows, or how many rows it changed.
package final class PostgresRows {
  private let result: OpaquePointer
  package let count: Int

  init(_ result: OpaquePointer) {
    self.result = result
    count = Int(postgres_row_count(result))
  }

  deinit { postgres_free(result) }

  /// The rows that the statement changed.
  package var affected: Int {
    postgres_affected(result).flatMap { Int(String(cString: $0)) } ?? 0
  }

  package subscript(_ row: Int) -> PostgresRow { PostgresRow(rows: self, row: Int32(row)) }

  package var first: PostgresRow? { count == 0 ? nil : self[0] }

  package var all: some Sequence<PostgresRow> { (0..<count).lazy.map { self[$0] } }

  /// The bytes of a cell, as long as `body` runs; nil for a null.
  func cell<Result>(
    _ row: Int32, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    var length: Int32 = 0
    guard let bytes = postgres_cell(result, row, Int32(column), &length) else { return nil }
    return bytes.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      body(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }

  func name(of column: Int) -> String {
    postgres_column_name(result, Int32(column)).map { String(cString: $0) } ?? "\(column)"
  }
}

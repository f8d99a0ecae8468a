package import CSV
package import Terminal

extension CSVSurvey {
  /// How a file is to be read that is called `name`; says what had to be guessed.
  package func dialect(
    of name: String, telling console: Console
  ) throws(CommandFailure) -> CSVDialect {
    let dialect: CSVDialect
    do {
      dialect = try self.dialect()
    } catch {
      throw CommandFailure(.failed, Self.sentence(error, name))
    }
    if dialect.encoding == .windows1252 {
      console.warn("\(name) isn't UTF-8; it is read as Windows-1252, as spreadsheets save it.")
    }
    return dialect
  }

  private static func sentence(_ refusal: CSVRefusal, _ name: String) -> String {
    switch refusal {
    case .empty: "\(name) is empty."
    case .workbook:
      "\(name) is a spreadsheet's own format: save it as CSV there, and name that."
    }
  }
}

import CSV
import Foundation
import TestSupport
import Testing

/// Python's csv module, which reads and writes the same tables.
struct JudgeTests {
  private struct Table: Decodable {
    var rows: [[String]]
    var text: String
  }

  @Test func `what another program writes is read as it was meant`() async throws {
    let output = try await Self.judge("write", "6", "500")
    let tables = try JSONDecoder().decode([Table].self, from: Data(output.utf8))
    #expect(tables.count == 500)
    for table in tables { #expect(try Self.rows(of: Array(table.text.utf8)) == table.rows) }
  }

  @Test func `another program reads what is written`() async throws {
    var random = SplitMix64(seed: 6)
    let cells = [
      "", "a", "1,5", "\"", "a\"b", "x\ny", "x\r\ny", "名", "'", " a ", "=1", "+1", "-", "@a",
    ]
    var tables: [[[String]]] = []
    for _ in 0..<500 {
      let width = Int.random(in: 2...5, using: &random)
      tables.append(
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          (0..<width).map { _ in random.pick(cells) }
        })
    }
    let texts = tables.map { table in
      var writer = CSVWriter()
      for row in table { writer.write(row) }
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    let folder = try TestFolder()
    try JSONEncoder().encode(texts).write(to: URL(filePath: folder.path("texts.json")))
    let output = try await Self.judge("read", folder.path("texts.json"))
    let read = try JSONDecoder().decode([[[String]]].self, from: Data(output.utf8))
    for (table, rows) in zip(tables, read) {
      #expect(rows.map { $0.map(CSVFormula.withoutApostrophe) } == table)
    }
  }

  @Test func `formulas come back as they were`() throws {
    let cells = ["=1+1", "+16175550100", "-1", "@a", "'=1", "''+1", "'", "'a", "＝1", "plain"]
    var writer = CSVWriter()
    writer.write(["a"])
    for cell in cells { writer.write([cell]) }
    let rows = try Self.rows(of: writer.bytes).dropFirst()
    #expect(rows.map { CSVFormula.withoutApostrophe($0[0]) } == cells)
    #expect(rows.allSatisfy { !"=+-@＝".contains($0[0].prefix(1)) })
  }

  private static func rows(of bytes: [UInt8]) throws -> [[String]] {
    var survey = CSVSurvey()
    survey.read(bytes[...])
    var reader = CSVReader(try survey.dialect())
    var rows: [[String]] = []
    func note(_ row: CSVRow) { rows.append((0..<row.count).map(row.text)) }
    reader.read(bytes[...], note)
    reader.finish(note)
    return rows
  }

  private static func judge(_ arguments: String...) async throws -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    let found = try await OtherProgram.run(root.appending(path: "scripts/test-python").path(), [])
    let python = found.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let script = tests.appending(path: "Scripts/judge.py").path()
    let result = try await OtherProgram.run(python, [script] + arguments)
    try #require(result.status == 0, "\(result.output)")
    return result.output
  }
}

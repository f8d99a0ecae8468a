import CSV
import TestSupport
import Testing

/// Rows and cells, whatever program wrote them.
struct CSVReaderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var cells: [[String]]
    var faults: [CSVFault.Kind] = []

    var testDescription: String { text.debugDescription }
  }

  static let cases = [
    Case(text: "a,b\n1,2\n", cells: [["a", "b"], ["1", "2"]]),
    Case(text: "a,b\r\n1,2\r\n", cells: [["a", "b"], ["1", "2"]]),
    Case(text: "a,b\r1,2\r", cells: [["a", "b"], ["1", "2"]]),
    Case(text: "a,b\n1,2", cells: [["a", "b"], ["1", "2"]]),
    Case(text: "a;b\n1,5;2", cells: [["a", "b"], ["1,5", "2"]]),
    Case(text: "a\tb\n1\t2", cells: [["a", "b"], ["1", "2"]]),
    Case(text: "sep=;\r\na,x;b\r\n1;2", cells: [["a,x", "b"], ["1", "2"]]),
    Case(text: "\"a,;;\",b\n1,2", cells: [["a,;;", "b"], ["1", "2"]]),
    Case(text: "a\n1\n", cells: [["a"], ["1"]]),
    Case(text: "\n\na,b\n\n1,2\n\n", cells: [["a", "b"], ["1", "2"]]),
    Case(text: "a,b\n,\n\"\",\"\"\n", cells: [["a", "b"], ["", ""], ["", ""]]),
    Case(text: "a\n\"\"\n", cells: [["a"], [""]]),
    Case(text: "a,b\n\"x\r\ny\",2\n", cells: [["a", "b"], ["x\r\ny", "2"]]),
    Case(text: "a,b\n\"x\"\"y\",\"\"\"\"\n", cells: [["a", "b"], ["x\"y", "\""]]),
    Case(text: "a,b\n1\" pipe,2\n", cells: [["a", "b"], ["1\" pipe", "2"]]),
    Case(text: "a,b\n \"x,y\" ,2\n", cells: [["a", "b"], ["x,y", "2"]]),
    Case(text: "a;b\n \t \"x;y\";\t1\"\n", cells: [["a", "b"], ["x;y", "\t1\""]]),
    Case(text: "a,b\n 1 , 2\n", cells: [["a", "b"], [" 1 ", " 2"]]),
    Case(text: "a,b\n\"x\"y,2\n", cells: [["a", "b"], ["xy", "2"]], faults: [.textBehindQuote]),
    Case(
      text: "a,b\n\"x\" \"y\",2\n\"3\" ,4\n", cells: [["a", "b"], ["x\"y\"", "2"], ["3", "4"]],
      faults: [.textBehindQuote]),
    Case(
      text: "a,b\n\"\"\t\"y,2\n3,4\n", cells: [["a", "b"], ["\"y", "2"], ["3", "4"]],
      faults: [.textBehindQuote]),
    Case(
      text: "a,b\n1,\"2\n3,4\n", cells: [["a", "b"], ["1", "2\n3,4\n"]], faults: [.unclosedQuote]),
    Case(text: "a,b\n1,\u{0}2\u{0}\n", cells: [["a", "b"], ["1", "2"]], faults: [.nul]),
    Case(text: "a,b\n1\n1,2,3\n", cells: [["a", "b"], ["1"], ["1", "2", "3"]]),
    Case(text: "é,ж\n名,👩‍👩‍👧\n", cells: [["é", "ж"], ["名", "👩‍👩‍👧"]]),
  ]

  @Test(arguments: cases)
  func `rows are read as they are meant`(example: Case) throws {
    let reading = try Reading(example.text)
    #expect(reading.cells == example.cells)
    #expect(reading.faults == example.faults)
  }

  @Test(arguments: cases)
  func `a piece may end anywhere`(example: Case) throws {
    let bytes = Array(example.text.utf8)
    let whole = try Reading(bytes)
    for size in 1...5 { #expect(try Reading(bytes, pieces: size) == whole) }
  }

  @Test func `rows count as in a spreadsheet, lines as in an editor`() throws {
    let reading = try Reading("a,b\r\n\r\n\"x\r\ny\nz\",é\"1\r\n\"é\",2\r\n")
    #expect(reading.rows.map(\.number) == [1, 3, 4])
    #expect(reading.rows.map(\.line) == [1, 3, 6])
    #expect(reading.rows[1].places == [.init(line: 3, column: 1), .init(line: 5, column: 4)])
    #expect(reading.rows[2].places == [.init(line: 6, column: 1), .init(line: 6, column: 5)])
  }

  @Test func `a quote that is never closed takes no memory`() throws {
    var limits = CSVLimits()
    limits.cell = 100
    let bytes = Array(("a,b\n1,\"" + String(repeating: "x,1\n", count: 1_000)).utf8)
    let reading = try Reading(bytes, limits: limits)
    #expect(reading.rows.count == 2)
    #expect(reading.rows[1].cells[1].utf8.count == 100)
    #expect(reading.rows[1].faults == [CSVFault(kind: .unclosedQuote, cell: 1)])
  }

  @Test func `what is too long is cut, and the next row is read`() throws {
    var limits = CSVLimits()
    (limits.cell, limits.cells) = (4, 3)
    let reading = try Reading(Array("a,b\n12345678,2\n1,2,3,4,5\n1,2\n".utf8), limits: limits)
    #expect(reading.cells == [["a", "b"], ["1234", "2"], ["1", "2", "3"], ["1", "2"]])
    #expect(reading.faults == [.tooLong, .tooManyCells])
  }

  @Test func `a damaged cell has each fault once`() throws {
    var limits = CSVLimits()
    limits.cell = 4
    let damage = String(repeating: "\u{0}xyz", count: 1_000)
    let reading = try Reading(Array("a,b\n\(damage),\(damage)\n".utf8), limits: limits)
    #expect(reading.faults == [.nul, .tooLong, .nul, .tooLong])
  }

  @Test(arguments: [
    ("", CSVRefusal.empty), ("\n\r\n", .empty), ("\u{FEFF}", .empty), ("PK\u{3}\u{4}…", .workbook),
  ])
  func `what is no CSV is refused`(text: String, refusal: CSVRefusal) {
    #expect(throws: refusal) { try Reading(text) }
  }

  @Test(arguments: 0..<200)
  func `random bytes never crash, in pieces of any size`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let pool = Array("\"\"\",,;\t\r\n \0aé名=#".utf8) + [0xFF, 0xFE, 0x80, 0xC3, 0xED, 0xF4]
    let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in random.pick(pool) }
    let whole = try? Reading(bytes)
    for size in [1, 2, 3, 7, 64] {
      let reading = try? Reading(bytes, pieces: size)
      #expect(reading == whole)
    }
  }
}

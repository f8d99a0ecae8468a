import Testing
import YAML

/// How the text of a scalar can be looked at.
struct ScalarTests {
  @Test(arguments: [
    "", "a", "1234567", "12345678", "123456789", "Zoë", "a longer text than sixteen",
  ])
  func `a scalar shows its bytes in every way`(_ text: String) throws {
    var reader = EventReader(Array("- \"\(text)\"\n- {<<: {k: \"\(text)\"}}".utf8))
    var events = 0
    while try reader.next() != .streamEnd {
      guard reader.kind == .scalar, reader.style == .quoted else { continue }
      events += 1
      let bytes = Array(text.utf8)
      let found = (text: reader.text(), prefix: reader.prefix, count: reader.count)
      #expect(found.text == text)
      #expect(found.prefix == bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
      #expect(found.count == bytes.count)
      var copy: [UInt8] = []
      for index in 0..<found.count { copy.append(reader[index]) }
      #expect(copy == bytes)
      let count = reader.withBytes { $0.count }
      #expect(count == bytes.count)
    }
    #expect(events == 2)
  }

  @Test func `keys are told apart by their bytes`() throws {
    var reader = EventReader(Array("department".utf8))
    while try reader.next() != .scalar {}
    let equal = [reader.equals("department"), reader.equals("departmenu"), reader.equals("depart")]
    #expect(equal == [true, false, false])
    let prefix = reader.prefix
    #expect(prefix == EventReader.prefix(of: "department"))
  }

  @Test(arguments: [
    ("~", true), ("null", true), ("Null", true), ("NULL", true), ("''", false), ("'null'", false),
    ("nul", false), ("nULL", false), ("|\n  null", false),
  ])
  func `only an unquoted null is null`(_ text: String, _ isNull: Bool) throws {
    var reader = EventReader(Array("a: \(text)\n".utf8))
    while try reader.next() != .scalar {}
    try reader.next()
    let found = reader.isNull
    #expect(found == isNull)
  }

  @Test func `an escaped control character is a text's own`() throws {
    var reader = EventReader(Array(#"["\0\e\x7f\N", b]"#.utf8))
    var texts: [String] = []
    while try reader.next() != .streamEnd {
      if reader.kind == .scalar { texts.append(reader.text()) }
    }
    #expect(texts == ["\0\u{1B}\u{7F}\u{85}", "b"])
  }

  @Test func `a missing value is null`() throws {
    let trees = try Tree.documents(Array("a:\n".utf8))
    #expect(
      trees == [
        .mapping([
          Tree.Pair(key: .scalar("a", isNull: false), value: .scalar("", isNull: true))
        ])
      ])
  }

  @Test func `texts are taken as written`() throws {
    let trees = try Tree.documents(Array("[0123, 1e3, No, 12:30:45, 2026-11-20, 0x1F]".utf8))
    #expect(trees.map(\.description) == ["[0123, 1e3, No, 12:30:45, 2026-11-20, 0x1F]"])
  }

  @Test func `a node can be skipped`() throws {
    var reader = EventReader(Array("{a: {b: [1, {c: 2}]}, d: 3}".utf8))
    while try reader.next() != .mappingStart {}
    try reader.next()
    try reader.next()
    try reader.skipNode()
    try reader.next()
    let text = reader.text()
    #expect(text == "d")
    try reader.skipNode()
    let same = reader.text()
    #expect(same == "d")
  }
}

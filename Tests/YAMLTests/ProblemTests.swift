import Testing
import YAML

/// What is said about faulty files, and where.
struct ProblemTests {
  struct Example: CustomTestStringConvertible {
    let marked: MarkedText
    let words: String

    var testDescription: String { marked.text }

    init(_ marked: String, _ words: String) {
      self.marked = MarkedText(marked)
      self.words = words
    }
  }

  @Test(arguments: [
    Example("a: 1\n1️⃣\tb: 2\n", "spaces"),
    Example("a:\n1️⃣\t- b\n", "spaces"),
    Example("a: 1️⃣\"text\nb: 2\n", "never closed"),
    Example("a: 1️⃣'text\nb: 2\n", "never closed"),
    Example("a: [1, 2\nb1️⃣: 2\n", "closed"),
    Example("a: {b: 1\nc1️⃣: 2\n", "closed"),
    Example("a: b1️⃣: c\n", "quotes"),
    Example("a: 1\n b1️⃣: 2\n", "indented"),
    Example("a: 1\nkey\n1️⃣b: 2\n", "\": \""),
    Example("a: 1️⃣@b\n", "can't begin with \"@\""),
    Example("a: 1️⃣`b\n", "can't begin with \"`\""),
    Example("a: 1️⃣%b\n", "can't begin with \"%\""),
    Example("a: *1️⃣\n", "name"),
    Example("a: 1️⃣*b\n", "*b"),
    Example("a: &a [1️⃣*a]\n", "inside"),
    Example("a: \"1️⃣\\q\"\n", "escape"),
    Example("a: x1️⃣\u{1}y\n", "U+0001"),
    Example("a: x1️⃣\0y\n", "U+0000"),
    Example("a: é1️⃣\u{7f}y\n", "U+007F"),
    Example("a: é1️⃣\u{85}y\n", "U+0085"),
    Example("a: é1️⃣\u{9b}y\n", "U+009B"),
    Example("# é\na: é1️⃣\u{2028}y\n", "U+2028"),
    Example("a: é1️⃣\u{2029}y\n", "U+2029"),
    Example("a: 1️⃣!!str b\n", "Tags"),
    Example("a: 1️⃣!mine b\n", "Tags"),
    Example("a: {<<: 1️⃣x}\n", "mapping"),
    Example("a: {<<: [{}, 1️⃣x]}\n", "mapping"),
    Example("a: {<<: {}, 1️⃣<<: {}}\n", "twice"),
    Example("a: 1️⃣- b\n", "line of its own"),
    Example("- a\n1️⃣b: c\n", "\"- \""),
    Example("a: 1\n...\n1️⃣%YAML 3.0\n---\nb: 1\n", "%YAML"),
    Example("a: |1️⃣x\n  b\n", "next line"),
    Example("a: [1️⃣-]\n", "\"-\""),
    Example("a: \"x\"1️⃣# comment\n", "space"),
    Example("a: [x]1️⃣# comment\n", "space"),
    Example("a: 1️⃣&an:chor b\n", "name"),
    Example("{&a a: 1, 1️⃣*a: 2}\n", "name"),
    Example("[1️⃣?x]\n", "\"?\""),
    Example("a: >\n   \n 1️⃣x\n", "empty lines"),
    Example("a: \"x\n1️⃣y\"\n", "indent"),
    Example("a: [x,\n1️⃣y]\n", "indent"),
    Example("- [\n1️⃣\ty]\n", "indent"),
    Example("a: >1️⃣# comment\n  x\n", "space"),
    Example("a: 1\n1️⃣%YAML 1.2\n---\n", "%"),
  ])
  func `problems are reported at their place`(_ example: Example) throws {
    let error = #expect(throws: YAMLError.self) {
      try drain(Array(example.marked.text.utf8))
    }
    let found = try #require(error)
    #expect(found.line == example.marked.line, "\(found)")
    #expect(found.column == example.marked.column, "\(found)")
    #expect(found.message.contains(example.words), "\(found)")
    #expect(found.endColumn >= found.column)
  }

  private func drain(_ bytes: [UInt8]) throws(YAMLError) {
    var reader = EventReader(bytes)
    while try reader.next() != .streamEnd {}
  }
}

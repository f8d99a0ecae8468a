import Testing
import YAML

/// Files that are made to exhaust their reader.
struct LimitTests {
  @Test func `a billion laughs are refused at an alias`() throws {
    var yaml = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1...9 {
      let alias = "*a\(level - 1)"
      let list = Array(repeating: alias, count: 9).joined(separator: ", ")
      yaml += "a\(level): &a\(level) [\(list)]\n"
    }
    let error = try refusal(yaml)
    #expect(error.message.contains("repeat too much"))
    #expect(error.line == 6)
  }

  @Test func `a long text repeated often is refused`() throws {
    let text = String(repeating: "x", count: 1 << 20)
    let aliases = Array(repeating: "*a", count: 50).joined(separator: ", ")
    let error = try refusal("a: &a \(text)\nb: [\(aliases)]\n")
    #expect(error.message.contains("repeat too much"))
    #expect(error.line == 2)
  }

  @Test func `aliases within the budget are read`() throws {
    let aliases = Array(repeating: "*a", count: 99_999).joined(separator: ", ")
    #expect(try count("[&a x, \(aliases)]") == 100_006)
    _ = try refusal("[&a x, \(aliases), *a, *a]")
  }

  @Test func `the budget is for all documents together`() throws {
    let aliases = Array(repeating: "*a", count: 60_000).joined(separator: ", ")
    let error = try refusal("[&a x, \(aliases)]\n---\n[&a x, \(aliases)]\n")
    #expect(error.line == 3)
  }

  @Test func `merges count towards the budget`() throws {
    let keys = (0..<200).map { "k\($0): v" }.joined(separator: ", ")
    let users = (0..<1_000).map { _ in "- {<<: *a}" }.joined(separator: "\n")
    _ = try refusal("- &a {\(keys)}\n\(users)\n")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `too deep nesting is refused`(_ opening: String) throws {
    let error = try refusal(String(repeating: opening, count: 100_000))
    #expect(error.message.contains("64 levels"))
  }

  @Test func `five thousand block levels are refused`() throws {
    let yaml = (0..<5_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(try refusal(yaml).line == 65)
  }

  @Test func `sixty-four levels are read`() throws {
    let yaml = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try count(yaml) == 132)
    _ = try refusal("[" + yaml + "]")
  }

  @Test func `an alias can't be used to nest deeper`() throws {
    let half = String(repeating: "[", count: 40)
    let close = String(repeating: "]", count: 40)
    let error = try refusal("a: &a \(half)\(close)\nb: \(half)*a\(close)\n")
    #expect(error.line == 2)
    #expect(error.column == 44)
  }

  @Test func `a scalar of ten megabytes is read`() throws {
    let text = String(repeating: "0123456789", count: 1 << 20)
    #expect(try count("a: \(text)\n") == 8)
  }

  @Test func `many keys and long lists are read`() throws {
    let keys = (0..<50_000).map { "key\($0): \($0)\n" }.joined()
    #expect(try count(keys) == 100_006)
    let list = (0..<100_000).map { "\($0)" }.joined(separator: ", ")
    #expect(try count("[\(list)]") == 100_006)
  }

  private func count(_ yaml: String) throws(YAMLError) -> Int {
    var reader = EventReader(Array(yaml.utf8))
    var events = 1
    while try reader.next() != .streamEnd { events += 1 }
    return events
  }

  private func refusal(_ yaml: String) throws -> YAMLError {
    try #require(#expect(throws: YAMLError.self) { try count(yaml) })
  }
}

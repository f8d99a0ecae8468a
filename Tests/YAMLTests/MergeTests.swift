import Testing
import YAML

/// Anchors, aliases and merges, as the caller sees them.
struct MergeTests {
  struct Example: CustomTestStringConvertible {
    let testDescription: String
    let yaml: String
    let expected: String

    init(_ name: String, _ yaml: String, _ expected: String) {
      self.testDescription = name
      self.yaml = yaml
      self.expected = expected
    }
  }

  @Test(arguments: [
    Example("an alias repeats a scalar", "[&a x, *a]", "[x, x]"),
    Example("an alias repeats a list", "[&a [1, 2], *a]", "[[1, 2], [1, 2]]"),
    Example("aliases nest", "[&a x, &b [*a, *a], *b]", "[x, [x, x], [x, x]]"),
    Example("an anchor within an anchor", "[&a {k: &b v}, *b, *a]", "[{k: v}, v, {k: v}]"),
    Example("a key may be an alias", "{&a k: 1, x: {*a : 2}}", "{k: 1, x: {k: 2}}"),
    Example("an anchor may be given again", "[&a 1, *a, &a 2, *a]", "[1, 1, 2, 2]"),
    Example("own keys win", "- &a {x: 1, y: 2}\n- {y: 3, <<: *a}", "[{x: 1, y: 2}, {y: 3, x: 1}]"),
    Example(
      "own keys below win", "- &a {x: 1, y: 2}\n- {<<: *a, y: 3}", "[{x: 1, y: 2}, {y: 3, x: 1}]"),
    Example(
      "earlier merges win", "- &a {x: 1}\n- &b {x: 2, y: 2}\n- {<<: [*a, *b]}",
      "[{x: 1}, {x: 2, y: 2}, {x: 1, y: 2}]"),
    Example("an inline mapping merges", "{<<: {x: 1}, y: 2}", "{y: 2, x: 1}"),
    Example("merges nest", "{<<: {<<: {x: 1, y: 1}, x: 2}, z: 3}", "{z: 3, x: 2, y: 1}"),
    Example(
      "a merged mapping merges itself",
      "- &a {x: 1, y: 1}\n- &b {<<: *a, x: 2}\n- {<<: *b}\n- *b",
      "[{x: 1, y: 1}, {x: 2, y: 1}, {x: 2, y: 1}, {x: 2, y: 1}]"),
    Example("merged values stay whole", "{<<: {x: {a: [1, {b: 2}]}}}", "{x: {a: [1, {b: 2}]}}"),
    Example("merged values aren't merged deeply", "{<<: {x: {a: 1}}, x: {b: 2}}", "{x: {b: 2}}"),
    Example("an empty merge", "{<<: {}, x: 1}", "{x: 1}"),
    Example("a merge of no mappings", "{<<: [], x: 1}", "{x: 1}"),
    Example("a quoted << is a key", "{\"<<\": 1, x: 2}", "{<<: 1, x: 2}"),
    Example("<< as a value is a text", "{x: <<, y: [<<]}", "{x: <<, y: [<<]}"),
    Example("duplicate own keys stay visible", "{<<: {y: 1}, x: 1, x: 2}", "{x: 1, x: 2, y: 1}"),
    Example(
      "texts of eight and more bytes", "{<<: {abcdefgh: ijklmnopqrst}}", "{abcdefgh: ijklmnopqrst}"),
    Example("a key that is a list", "{<<: {[1]: 2}, [1]: 3}", "{[1]: 3, [1]: 2}"),
    Example("block style", "a: &a\n  x: 1\nb:\n  <<: *a\n  y: 2\n", "{a: {x: 1}, b: {y: 2, x: 1}}"),
  ])
  func `aliases and merges are resolved`(_ example: Example) throws {
    let trees = try Tree.documents(Array(example.yaml.utf8), tags: .refused)
    #expect(trees.map(\.description) == [example.expected])
  }

  @Test func `replayed events keep their original place`() throws {
    var reader = EventReader(Array("a: &a\n  x: 1\nb:\n  <<: *a\nc: *a\n".utf8))
    var places: [String] = []
    while try reader.next() != .streamEnd {
      if reader.kind == .scalar, reader.text() == "x" {
        places.append("\(reader.start.line):\(reader.start.column)")
      }
    }
    #expect(places == ["2:3", "2:3", "2:3"])
  }

  @Test func `anchors end with their document`() throws {
    #expect(throws: YAMLError.self) { try Tree.documents(Array("--- &a 1\n--- *a\n".utf8)) }
  }
}

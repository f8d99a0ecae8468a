import JSON
import Testing
import YAML

/// Bytes, line ends and byte order marks.
struct EncodingTests {
  private static let text = "name: Zoë\r\nlist: [a, 😀]\r\n"

  @Test func `UTF-8 and UTF-16 say the same`() throws {
    let expected = ["{name: Zoë, list: [a, 😀]}"]
    let units = Array(Self.text.utf16)
    var little: [UInt8] = [0xFF, 0xFE]
    var big: [UInt8] = [0xFE, 0xFF]
    for unit in units {
      little += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      big += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    for bytes in [Array(Self.text.utf8), [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), little, big] {
      #expect(try Tree.documents(bytes).map(\.description) == expected)
    }
  }

  @Test func `places count scalars behind a byte order mark`() throws {
    var reader = EventReader([0xEF, 0xBB, 0xBF] + Array("é: 😀x\r\nb: 2".utf8))
    var places: [String] = []
    while try reader.next() != .streamEnd {
      guard reader.kind == .scalar else { continue }
      places.append("\(reader.start.line):\(reader.start.column)-\(reader.end.column)")
    }
    #expect(places == ["1:1-2", "1:4-6", "2:1-2", "2:4-5"])
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x61], [0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x61], [0xFF, 0xFE, 0x00, 0xDC],
  ])
  func `broken UTF-16 is refused`(_ bytes: [UInt8]) {
    #expect(throws: YAMLError.self) { try Tree.documents(bytes) }
  }

  @Test func `invalid UTF-8 is refused at its place`() throws {
    let error = #expect(throws: YAMLError.self) {
      try Tree.documents(Array("a: é\nb: é".utf8) + [0xFF, 0x0A])
    }
    #expect(error?.line == 2)
    #expect(error?.column == 5)
  }

  @Test func `several documents in one file are read`() throws {
    let trees = try Tree.documents(Array("%YAML 1.2\n---\na\n---\nb\n...\n---\nc\n".utf8))
    #expect(trees.map(\.description) == ["a", "b", "c"])
  }

  @Test(arguments: ["", "# only a comment\n", "\u{FEFF}", "\r\n\r\n"])
  func `an empty file has no documents`(_ text: String) throws {
    #expect(try Tree.documents(Array(text.utf8)).isEmpty)
  }

  @Test func `libyaml's own vectors fare as with libyaml`() throws {
    let cases = try #require(TestData.json("utf8-reader-vectors.json")["cases"]?.arrayValue)
    #expect(cases.count == 202)
    for vector in cases {
      let bytes = TestData.bytes(hexadecimal: try #require(vector["hex"]?.stringValue))
      guard vector["libyaml_reader_accepts"] == false else { continue }
      #expect(throws: YAMLError.self, "\(vector)") { try Tree.documents(bytes) }
    }
  }

  @Test func `libyaml's examples are read`() throws {
    let data = try TestData.json("libyaml-examples.json")
    for example in try #require(data["examples"]?.arrayValue) {
      let yaml = Array(try #require(example["yaml"]?.stringValue).utf8)
      #expect(throws: Never.self, "\(example)") { try Tree.documents(yaml) }
    }
    let fuzz = TestData.bytes(hexadecimal: try #require(data["fuzz"]?.stringValue))
    _ = try? Tree.documents(fuzz)
  }
}

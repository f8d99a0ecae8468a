import JSON
import TestSupport
import Testing

/// How JSON is written.
struct JSONWriterTests {
  private static let sample: JSON = [
    "name": "Ada", "empty": [], "none": [:], "list": [1, .null, ["a": true]], "b": .number("1e3"),
  ]

  @Test func `compact text has no spaces`() {
    #expect(
      text(Self.sample, .compact)
        == #"{"name":"Ada","empty":[],"none":{},"list":[1,null,{"a":true}],"b":1e3}"#)
  }

  @Test func `pretty text has two spaces a level`() {
    let expected = """
      {
        "name": "Ada",
        "empty": [],
        "none": {},
        "list": [
          1,
          null,
          {
            "a": true
          }
        ],
        "b": 1e3
      }
      """
    #expect(text(Self.sample, .pretty) == expected)
  }

  @Test func `a text that is set in reads as if its value were written there`() {
    let whole: JSON = ["first": Self.sample, "all": [Self.sample, [Self.sample]]]
    var writer = JSONWriter(style: .pretty)
    let part = Array(text(Self.sample, .pretty).utf8)
    writer.beginObject()
    writer.name("first")
    writer.embed(part + Array("\n".utf8))
    writer.name("all")
    writer.beginArray()
    writer.embed(part)
    writer.beginArray()
    writer.embed(part)
    writer.endArray()
    writer.endArray()
    writer.endObject()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text(whole, .pretty))
  }

  @Test func `pieces make the same text as a value`() {
    var writer = JSONWriter(style: .compact)
    writer.beginObject()
    writer.name("a")
    writer.integer(-12)
    writer.name(String("b\n"))
    writer.beginArray()
    writer.string("x" as StaticString)
    writer.string(String("y"))
    writer.boolean(false)
    writer.null()
    writer.number("0.5")
    writer.endArray()
    writer.endObject()
    writer.endLine()
    writer.integer(.min)
    writer.endLine()
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "{\"a\":-12,\"b\\n\":[\"x\",\"y\",false,null,0.5]}\n-9223372036854775808\n")
  }

  @Test(
    arguments: [
      ("\"\\", #"\"\\"#), ("\u{8}\t\n\u{c}\r", #"\b\t\n\f\r"#),
      ("\0\u{1f}\u{7f}", #"\u0000\u001f\u007f"#),
      ("\u{80}\u{85}\u{9b}\u{a0}", "\\u0080\\u0085\\u009b\u{a0}"),
      ("\u{2028}\u{2029}", #"\u2028\u2029"#),
      ("\u{202a}\u{202e}\u{2066}\u{2069}", #"\u202a\u202e\u2066\u2069"#),
      ("\u{200e}\u{200f}\u{61c}\u{feff}", #"\u200e\u200f\u061c\ufeff"#), ("\u{200b}", #"\u200b"#),
      ("éß漢😀–", "éß漢😀–"), ("/", "/"), ("\u{1b}[31m", #"\u001b[31m"#),
    ] as [(String, String)])
  func `what a terminal would hide is escaped`(_ value: String, _ expected: String) throws {
    #expect(text(.string(value), .compact) == "\"\(expected)\"")
    #expect(try JSONReader.read(Array(text(.string(value), .compact).utf8)) == .string(value))
  }

  @Test(arguments: 0..<100)
  func `what is written is read back`(_ seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let json = Self.randomValue(&random, depth: 0)
    for style in [JSONStyle.compact, .pretty] {
      #expect(try JSONReader.read(Array(text(json, style).utf8)) == json)
    }
  }

  private func text(_ json: JSON, _ style: JSONStyle) -> String {
    var writer = JSONWriter(style: style)
    writer.write(json)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func randomValue(_ random: inout SplitMix64, depth: Int) -> JSON {
    switch random.next() % (depth > 4 ? 5 : 7) {
    case 0: return .null
    case 1: return .boolean(random.next() % 2 == 0)
    case 2: return .integer(Int(truncatingIfNeeded: random.next()) >> Int(random.next() % 60))
    case 3: return .number("\(random.next() % 100).\(random.next() % 1_000)e\(random.next() % 9)")
    case 4: return .string(randomText(&random))
    case 5:
      return .array((0..<random.next() % 5).map { _ in randomValue(&random, depth: depth + 1) })
    default:
      return .object(
        (0..<random.next() % 5).map { index in
          JSONMember(
            name: "\(index)" + randomText(&random), value: randomValue(&random, depth: depth + 1))
        })
    }
  }

  private static func randomText(_ random: inout SplitMix64) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<random.next() % 12 {
      let limit = [0x20, 0x80, 0x800, 0x1_0000, 0x11_0000][Int(random.next() % 5)] as UInt64
      text.append(Unicode.Scalar(UInt32(random.next() % limit)) ?? "\u{fffd}")
    }
    return String(text)
  }
}

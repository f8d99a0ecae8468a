import JSON
import Testing

/// Which texts are JSON, in the spirit of JSONTestSuite.
struct JSONReaderTests {
  static let valid: [(String, JSON)] = [
    ("null", JSON.null), (" true ", true), ("false", false), ("0", 0), ("-1", -1),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .number("9223372036854775808")), ("-0", .number("-0")),
    ("1.0", .number("1.0")), ("0.5", .number("0.5")), ("1e3", .number("1e3")),
    ("1E+3", .number("1E+3")), ("1.5e-10", .number("1.5e-10")), ("-0.0", .number("-0.0")),
    ("123e65", .number("123e65")), ("\"\"", ""), ("\"a\"", "a"), ("\"é😀\"", "é😀"),
    ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{c}\n\r\t"), ("\"\\u0041\"", "A"),
    ("\"\\u00e9\\u00E9\"", "éé"), ("\"\\ud83d\\ude00\"", "😀"), ("\"\\u0000\"", "\0"),
    ("\"\\uFFFF\"", "\u{FFFF}"), ("\"\u{7f}\"", "\u{7f}"), ("\"\u{2028}\"", "\u{2028}"),
    ("[]", []), ("[ ]", []), ("[1]", [1]), ("[1,2]", [1, 2]), ("[[],[[]]]", [[], [[]]]),
    ("\t\r\n [1 , 2 ]\n", [1, 2]), ("[null,1,\"a\",{}]", [.null, 1, "a", [:]]), ("{}", [:]),
    ("{ }", [:]), ("{\"a\":1}", ["a": 1]), ("{\"b\":1,\"a\":2}", ["b": 1, "a": 2]),
    ("{\"\":0}", ["": 0]), ("{\"a\":{\"a\":1}}", ["a": ["a": 1]]),
    ("{\"\\u00e9\":1,\"e\\u0301\":2}", ["\u{e9}": 1, "e\u{301}": 2]),
  ]

  @Test(arguments: valid)
  func `valid texts are read`(_ text: String, _ expected: JSON) throws {
    #expect(try JSONReader.read(Array(text.utf8)) == expected)
  }

  @Test(
    arguments: [
      "", " ", "nul", "nulll", "True", "NaN", "Infinity", "-Infinity", "undefined", "1 2", "[1] 2",
      "{} {}", "01", "-01", "00", "+1", "-", "--1", ".5", "-.5", "1.", "1.e1", "1e", "1e+", "1ee1",
      "0x1", "1_000", "1,", ",1", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]",
      "[1:2]", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}",
      "{a:1}", "{1:1}", "{'a':1}", "{\"a\" 1}", "{\"a\"::1}", "{\"a\":1 \"b\":2}", "{\"a\":1,,}",
      "{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "'a'", "\"", "\"a", "\"a\\\"", "\"\\\"",
      "\"\\", "\"\\x41\"", "\"\\a\"", "\"\\'\"", "\"\\u\"", "\"\\u00\"", "\"\\u004\"",
      "\"\\u00G0\"", "\"\\U0041\"", "\"\\ud800\"", "\"\\ud800a\"", "\"\\ud800\\n\"",
      "\"\\ud800\\u0041\"", "\"\\ud800\\ud800\"", "\"\\udc00\"", "\"\\ude00\\ud83d\"", "\"\n\"",
      "\"\t\"", "\"\0\"", "\"\u{1f}\"", "\u{FEFF}1", "1\u{FEFF}", "\u{a0}1", "\u{2028}1",
      "// a\n1", "/* a */ 1", "# a\n1", "1\0", "[1]]", "{}}", "\u{c}1", "\"a\"b", "\"\\u００41\"",
    ] as [String])
  func `invalid texts are refused`(_ text: String) {
    #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func `invalid UTF-8 is refused`(_ bytes: [UInt8]) {
    #expect(throws: JSONError.self) { try JSONReader.read([0x22] + bytes + [0x22]) }
  }

  @Test func `every cut-off beginning of a text is refused`() {
    let bytes = Array("{\"a\":[1,\"é\\n\",{\"b\":null}],\"c\":true}".utf8)
    for count in 0..<bytes.count {
      #expect(throws: JSONError.self) { try JSONReader.read(Array(bytes.prefix(count))) }
    }
  }

  @Test func `a hundred and twenty-eight levels are read and no more`() throws {
    let nested = { (count: Int) in
      Array((String(repeating: "[", count: count) + String(repeating: "]", count: count)).utf8)
    }
    _ = try JSONReader.read(nested(128))
    #expect(throws: JSONError.self) { try JSONReader.read(nested(129)) }
    #expect(throws: JSONError.self) {
      try JSONReader.read(Array(repeating: UInt8(ascii: "["), count: 100_000))
    }
  }

  @Test(
    arguments: [
      ("{\"é\": 1,\n \"b\" 2}", 2, 6), ("[1,]", 1, 4), ("{\"é\":1,\"é\":2}", 1, 8),
      ("[\"é\",x]", 1, 6),
      ("[\n\n\"a", 3, 1), ("[1] 2", 1, 5), ("[tru]", 1, 2),
    ] as [(String, Int, Int)])
  func `errors tell their place`(_ text: String, _ line: Int, _ column: Int) {
    let error = #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test func `members are found by the bytes of their name`() throws {
    let json = try JSONReader.read(Array("{\"e\u{301}\":1,\"b\":[true,\"x\",null]}".utf8))
    #expect(json["\u{e9}"] == nil)
    #expect(json["e\u{301}"]?.integerValue == 1)
    #expect(json["b"]?.arrayValue?.first?.booleanValue == true)
    #expect(json["b"]?.arrayValue?[1].stringValue == "x")
    #expect(json["b"]?.arrayValue?[2].isNull == true)
    #expect(json["c"] == nil)
  }
}

import FieldCoding
import Fields
import JSON
import Model
import Plans
import TestSupport
import Testing

struct ValueCodingTests {
  private static func text(_ value: Value?, _ shape: FieldShape) -> String {
    var writer = JSONWriter()
    ValueCoding.write(value, shape, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func read(
    _ text: String, _ shape: FieldShape, unknown: ValueCoding.Unknown = .refused
  ) throws -> Value? {
    try ValueCoding.read(JSONNode(JSONReader.read(Array(text.utf8))), shape, unknown: unknown)
  }

  @Test(arguments: 0..<50)
  func `every field's values survive`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    for field in Field.allCases {
      let shape = field.descriptor.shape
      let value = RandomValue.value(shape, &random)
      #expect(try Self.read(Self.text(value, shape), shape) == value, "\(field.name)")
    }
    for table in ResourceKind.listed.compactMap(ItemTable.table) {
      let value = RandomValue.items(table, clearing: true, &random)
      #expect(try Self.read(Self.text(value, .items(table)), .items(table)) == value)
    }
  }

  static let texts: [(Value?, Field, String)] = [
    (nil, .emails, "null"), (.null, .emails, "null"),
    (.boolean(false), .recordCalls, "false"), (.boolean(false), .welcome, "false"),
    ("0123", .was, #""0123""#), ("+16175550100", .callerID, #""+16175550100""#),
    ("2026-11-20", .reset, #""2026-11-20""#), (["1001", "1002"], .agents, #"["1001","1002"]"#),
    (.pin(.generated), .voicemailPIN, #"{"generate":true}"#),
    (.pin(.environment("PIN")), .voicemailPIN, #"{"env":"PIN"}"#),
    (
      .items([Item(["desk", .null, nil, .integer(2)])]), .phones,
      #"[{"name":"desk","mac":null,"line":2}]"#
    ),
    (
      .items([
        Item(["default", .boolean(true), ["1001"], nil, "1002", .null, nil, nil, .integer(25)])
      ]), .answeringRules,
      #"[{"time_frame":"default","enabled":true,"ring":["1001"],"#
        + #""forward":{"busy":"1002","no_answer":null},"ring_seconds":25}]"#
    ),
  ]

  @Test(arguments: texts)
  func `values are written in the field's own type`(value: Value?, field: Field, json: String) {
    #expect(Self.text(value, field.descriptor.shape) == json)
  }

  static let impossible: [(Field, String, String)] = [
    (.firstName, #""""#, ""), (.firstName, #"" Ada""#, ""), (.firstName, #""a\nb""#, ""),
    (.firstName, "1", ""), (.firstName, #"["a"]"#, ""), (.recordCalls, #""true""#, ""),
    (.recordCalls, "1", ""), (.callerID, "16175550100", ""), (.callerID, #""12""#, ""),
    (.kind, #""robot""#, ""), (.scope, #""root""#, ""), (.agents, "[]", ""),
    (.agents, #"["1001","1"]"#, "[1]"), (.agents, #"["1001","1001"]"#, "[1]"),
    (.emails, #""a@x.org""#, ""), (.emails, #"["a@x.org","nobody"]"#, "[1]"),
    (.emails, #"["a@x.org",null]"#, "[1]"), (.phones, "[]", ""), (.phones, "[{}]", "[0]"),
    (.phones, #"[{"mac":"001565abcdef"}]"#, "[0]"), (.phones, #"[{"name":null}]"#, "[0]"),
    (.phones, #"[{"name":"a","line":0}]"#, "[0].line"),
    (.phones, #"[{"name":"a","line":"1"}]"#, "[0].line"),
    (.phones, #"[{"name":"a","line":1.5}]"#, "[0].line"),
    (.phones, #"[{"name":"a","mac":"no"}]"#, "[0].mac"),
    (.phones, #"[{"name":"a"},{"name":"a"}]"#, "[1]"),
    (.phones, #"[{"name":"a","color":"red"}]"#, "[0].color"),
    (.answeringRules, #"[{"time_frame":"a","forward":"1001"}]"#, "[0].forward"),
    (.answeringRules, #"[{"time_frame":"a","forward":{"busy":"x"}}]"#, "[0].forward.busy"),
    (
      .answeringRules, #"[{"time_frame":"a","forward":{"sometimes":"1001"}}]"#,
      "[0].forward.sometimes"
    ),
    (.answeringRules, #"[{"time_frame":"a","busy":"1001"}]"#, "[0].busy"),
    (.answeringRules, #"[{"time_frame":"a","ring_seconds":601}]"#, "[0].ring_seconds"),
    (.voicemailPIN, #""1234""#, ""), (.voicemailPIN, #"{"generate":false}"#, ""),
    (.voicemailPIN, #"{"env":""}"#, ""), (.voicemailPIN, #"{"env":"A=B"}"#, ""),
    (.voicemailPIN, #"{"env":"1A"}"#, ""), (.voicemailPIN, #"{"env":"A","generate":true}"#, ""),
    (.voicemailPIN, "{}", ""), (.voicemailPIN, #"{"pin":"8302"}"#, ""),
  ]

  @Test(arguments: impossible)
  func `what no manifest could say is refused`(field: Field, json: String, path: String) {
    let error = #expect(throws: JSONNode.Mismatch.self) {
      try Self.read(json, field.descriptor.shape)
    }
    #expect(error?.path == path)
    #expect(error?.reason.contains("8302") == false)
  }

  @Test func `what others stored is read as it is`() throws {
    let node = JSONNode(" odd\u{7} ")
    #expect(try ValueCoding.readStored(node, .scalar(.text(1...3))) == " odd\u{7} ")
    #expect(throws: JSONNode.Mismatch.self) {
      try ValueCoding.readStored(JSONNode(true), .scalar(.text(1...3)))
    }
    let rule: JSON = [["time_frame": "x", "ring": ["nobody"], "ring_seconds": 9_999]]
    let value = try ValueCoding.readStored(JSONNode(rule), .items(.answeringRule))
    #expect(value?.items.first?[8] == .integer(9_999))
    #expect(value?.items.first?[2] == ["nobody"])
  }
}

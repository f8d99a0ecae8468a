import FieldCoding
import Fields
import JSON
import Model
import Plans
import TestSupport
import Testing

struct AppliedCodingTests {
  @Test(arguments: 0..<50)
  func `what was applied is remembered`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var values = AppliedValues()
    for field in Field.allCases where random.chance(50) {
      guard field != .extension, field != .was else { continue }
      let value = random.chance(20) ? .null : RandomValue.value(field.descriptor.shape, &random)
      values.entries.append(.init(field, value))
    }
    if random.chance(50) { values.number = Extension("0123") }
    if random.chance(50) { values.former = Extension("1019") }
    #expect(try AppliedCoding.values(of: AppliedCoding.text(of: values)) == values)
  }

  @Test func `the text is compact, in the order of the fields`() {
    let values = AppliedValues([.init(.firstName, "Ada"), .init(.timeZone, .null)])
    #expect(AppliedCoding.text(of: values) == #"{"first_name":"Ada","time_zone":null}"#)
  }

  static let foreign = [
    #"{"first_name":"Ada","hologram":true}"#, #"{"first_name":"Ada","a":[{"b":null}]}"#,
    #"{"hologram":{},"first_name":"Ada"}"#,
  ]

  @Test(arguments: foreign)
  func `another version's fields are dropped`(text: String) throws {
    #expect(try AppliedCoding.values(of: text) == AppliedValues([.init(.firstName, "Ada")]))
  }

  @Test func `another version's fields of entries are dropped`() throws {
    let values = try AppliedCoding.values(of: #"{"phones":[{"name":"a","color":"red"}]}"#)
    #expect(values[.phones] == .items([Item(["a", nil, nil, nil])]))
  }

  @Test func `the order in the text is not that of the values`() throws {
    let values = try AppliedCoding.values(of: #"{"time_zone":"UTC","first_name":"Ada"}"#)
    #expect(values.entries.map(\.field) == [.firstName, .timeZone])
  }

  @Test(
    arguments: [
      "", "{", "null", "[]", "{}x", #"{"first_name":1}"#, #"{"phones":{}}"#,
      #"{"first_name":"a","first_name":"b"}"#,
    ])
  func `a damaged text is an error`(text: String) {
    #expect(throws: JSONNode.Mismatch.self) { try AppliedCoding.values(of: text) }
  }
}

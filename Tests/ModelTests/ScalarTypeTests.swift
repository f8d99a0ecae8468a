import Fields
import Testing

/// What texts mean, by type.
struct ScalarTypeTests {
  static let good: [(ScalarType, String, Value)] = [
    (.boolean, "true", .boolean(true)), (.boolean, "false", .boolean(false)),
    (.integer(1...99), "07", .integer(7)), (.text(1...64), "O'Brien", .text("O'Brien")),
    (.text(1...3), "日本語", .text("日本語")), (.request, "true", .text("true")),
    (.request, "false", .boolean(false)), (.request, "no", .text("no")),
    (.extension, "0123", .text("0123")),
    (.extension, "1234567890123456", .text("1234567890123456")),
    (.phoneNumber, "911", .text("911")), (.phoneNumber, "+1 (617) 555-0100", .text("+16175550100")),
    (.phoneNumber, "(+1) 617.555.0100", .text("+16175550100")),
    (.phoneNumber, "123456789012345", .text("123456789012345")),
    (.macAddress, "00:15:65:AB:CD:EF", .text("001565abcdef")),
    (.macAddress, "00-15-65-ab-cd-ef", .text("001565abcdef")),
    (.macAddress, "0015.65ab.cdef", .text("001565abcdef")), (.target, "44", .text("44")),
    (.macAddress, "00 15 65 aB cD eF", .text("001565abcdef")),
    (.macAddress, "02abcdef0123", .text("02abcdef0123")),
    (.macAddress, "0a0000000000", .text("0a0000000000")),
    (.target, "+1 617 555 0100", .text("+16175550100")), (.choice(["a", "b"]), "b", .text("b")),
  ]

  @Test(arguments: good)
  func `a good text has a value`(_ type: ScalarType, _ text: String, _ value: Value) throws {
    let read = try type.value(of: text)
    #expect(read == value)
  }

  static let bad: [(ScalarType, String)] = [
    (.boolean, "yes"), (.boolean, "True"), (.boolean, "on"), (.boolean, ""),
    (.integer(1...99), "0"), (.integer(1...99), "100"), (.integer(1...99), "+5"),
    (.integer(1...99), "1.0"), (.integer(1...99), "99999999999999999999"), (.text(1...64), ""),
    (.text(1...64), " a"), (.text(1...64), "a "), (.text(1...2), "abc"), (.text(1...64), "a\nb"),
    (.text(1...64), "a\r\nb"), (.text(1...64), "a\u{85}b"), (.text(1...64), "a\u{2028}b"),
    (.text(1...64), "a\u{1B}[31m"), (.extension, "1"), (.extension, "12345678901234567"),
    (.extension, "10O1"), (.extension, "١٢٣"), (.extension, "+12"), (.phoneNumber, "12"),
    (.phoneNumber, "1234567890123456"), (.phoneNumber, "1+617"), (.phoneNumber, "++123"),
    (.phoneNumber, "+"), (.phoneNumber, ""), (.phoneNumber, "555 CALL"),
    (.macAddress, "001565abcde"), (.macAddress, "000000000000"), (.macAddress, "ffffffffffff"),
    (.macAddress, "00-00-00-00-00-00"), (.macAddress, "01005e000001"),
    (.macAddress, "0b1565abcdef"),
    (.macAddress, "001565abcdeg"), (.macAddress, "001565abcdef0"), (.target, "a"),
    (.choice(["a", "b"]), "A"), (.loginName, "ada"), (.request, ""),
  ]

  @Test(arguments: bad)
  func `a bad text is refused`(_ type: ScalarType, _ text: String) {
    #expect(throws: Refusal.self) { _ = try type.value(of: text) }
    let bytes = Array(text.utf8)
    let isPlain = type.isPlain(bytes.span)
    #expect(!isPlain)
  }

  static let types: [ScalarType] = [
    .text(1...64), .extension, .loginName, .phoneNumber, .email, .timeZone, .macAddress,
    .department, .site, .profile, .request, .target,
  ]

  @Test(arguments: types)
  func `the quick look agrees with the rules`(_ type: ScalarType) throws {
    let texts = Self.good.map(\.1) + Self.bad.map(\.1) + ["a@b.cd", "a@b.c-", "a@b..cd", "ab"]
    for text in texts {
      let bytes = Array(text.utf8)
      guard type.isPlain(bytes.span) else { continue }
      let value = try type.value(of: text)
      #expect(value == .text(text))
    }
  }
}

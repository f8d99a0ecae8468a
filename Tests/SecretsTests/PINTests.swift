import Secrets
import Testing

struct PINTests {
  @Test(arguments: [
    "1357", "9021", "7890", "00001", "112233", "12345679", "1235", "1899", "2100", "02000", "19870",
  ])
  func `a PIN worth having is taken`(text: String) throws {
    #expect(try PIN(text, forExtension: "1001").digits == text)
  }

  @Test(arguments: [
    ("", PINError.notDigits), ("12a4", .notDigits), ("١٢٥٧", .notDigits), ("1357\n", .notDigits),
    (" 1357", .notDigits), ("-1357", .notDigits), ("1357\u{301}", .notDigits),
    ("135", .length), ("135792468", .length),
    ("0000", .sameDigit), ("99999999", .sameDigit),
    ("1234", .run), ("4321", .run), ("01234", .run), ("9876", .run), ("12345678", .run),
    ("1900", .year), ("1987", .year), ("2000", .year), ("2099", .year),
    ("4711", .isExtension),
  ])
  func `a PIN that anybody would try is refused`(text: String, error: PINError) {
    #expect(throws: error) { try PIN(text, forExtension: "4711") }
  }

  @Test func `a PIN doesn't describe itself`() throws {
    let pin = try PIN("1357", forExtension: "1001")
    var output = "\(pin) \(String(reflecting: pin))"
    dump(pin, to: &output)
    #expect(!output.contains("1357"))
  }

  @Test(arguments: PINError.allCases)
  func `each refusal is a sentence`(error: PINError) {
    #expect(error.description.hasPrefix("a voicemail PIN"))
  }
}

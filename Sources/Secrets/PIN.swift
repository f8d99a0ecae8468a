/// A voicemail PIN that may be set: 4 to 8 digits, and not one that anybody would try first.
package struct PIN: Redacted, Sendable {
  private static let lengths = 4...8

  /// The secret itself, for `CredentialHash` alone: ASCII digits.
  package let digits: String

  package init(_ text: String, forExtension number: String) throws(PINError) {
    let bytes = Array(text.utf8)
    let isDigits = bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard isDigits, !bytes.isEmpty else { throw .notDigits }
    guard Self.lengths.contains(bytes.count) else { throw .length }
    let steps = Set(zip(bytes, bytes.dropFirst()).map { Int($1) - Int($0) })
    if steps == [0] { throw .sameDigit }
    if steps == [1] || steps == [-1] { throw .run }
    if bytes.count == 4, [Array("19".utf8), Array("20".utf8)].contains(Array(bytes.prefix(2))) {
      throw .year
    }
    if bytes == Array(number.utf8) { throw .isExtension }
    digits = text
  }
}

import Crypto

/// Tokens as they travel: 256 random bits in 43 characters of base64url.
package enum TokenText {
  private static let byteCount = 32

  package static func random(using generator: inout some RandomNumberGenerator) -> String {
    Base64.url.encode(generator.bytes(byteCount))
  }

  /// SHA-256 of the text as 64 lower-case hexadecimal digits, which is all that a store holds.
  ///
  /// Any text has one: what never was a token matches no token's, and is no faster to look up.
  package static func digest(of text: String) -> String {
    Hexadecimal.encode(Array(SHA256.hash(data: Array(text.utf8))))
  }
}

import Crypto

/// The secret part of a link in a mail; the store holds only its `digest`.
package struct LinkToken: Redacted, Hashable, Sendable {
  private static let byteCount = SHA256.byteCount

  /// The secret itself, for the mail alone: 43 characters of base64url without padding.
  package let text: String

  init(code: [UInt8]) {
    text = Base64.url.encode(code)
  }

  /// Takes the token from a link that somebody opened.
  package init(text: String) throws(SecretsError) {
    guard Base64.url.decode(text)?.count == Self.byteCount else { throw .tokenText }
    self.text = text
  }

  /// SHA-256 of `text` as 64 lower-case hexadecimal digits.
  package var digest: String { TokenText.digest(of: text) }
}

import Crypto

/// The key from which the tokens of all links are derived.
///
/// A mail of unknown fate is written again with the same link, although the store holds nothing
/// but the nonce and the token's digest: whoever has the store alone can't make a link.
package struct LinkKey: Redacted, Sendable {
  package static let byteCount = 32

  private let key: SymmetricKey
  private let bytes: [UInt8]

  package init(bytes: [UInt8]) throws(SecretsError) {
    guard bytes.count == Self.byteCount else { throw .linkKeyLength }
    self.init(checked: bytes)
  }

  /// Reads the text of a key file: 64 hexadecimal digits and at most one line end.
  package init(fileText: String) throws(SecretsError) {
    var digits = Array(fileText.utf8)
    if digits.last == UInt8(ascii: "\n") { digits.removeLast() }
    if digits.last == UInt8(ascii: "\r") { digits.removeLast() }
    guard digits.count == Self.byteCount * 2, let bytes = Hexadecimal.decode(digits) else {
      throw .linkKeyText
    }
    self.init(checked: bytes)
  }

  package init(using generator: inout some RandomNumberGenerator) {
    self.init(checked: generator.bytes(Self.byteCount))
  }

  private init(checked bytes: [UInt8]) {
    self.bytes = bytes
    key = SymmetricKey(data: bytes)
  }

  /// What to write into a key file, line end included: the secret itself.
  package var fileText: String { Hexadecimal.encode(bytes) + "\n" }

  /// The token of the link with this nonce: the same one each time.
  package func token(for nonce: Nonce) -> LinkToken {
    let input = Array("rollcall link v1".utf8) + nonce.bytes
    return LinkToken(code: Array(HMAC<SHA256>.authenticationCode(for: input, using: key)))
  }

  /// Another key, for another purpose, from which nothing of this one can be learned.
  func derived(for purpose: String) -> SymmetricKey { key.derived(for: purpose) }
}

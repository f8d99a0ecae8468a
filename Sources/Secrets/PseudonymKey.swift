import Crypto

/// The key from which pseudonyms are made: nobody without it can tell whom one stands for, not even
/// by trying all extensions there are.
package struct PseudonymKey: Redacted, Sendable {
  /// Of characters, in a key that somebody made up.
  package static let minimumLength = 16

  private let key: SymmetricKey

  package init(text: String) throws(SecretsError) {
    guard text.utf8.count >= Self.minimumLength else { throw .pseudonymKeyLength }
    key = SymmetricKey(data: Array(text.utf8)).derived(for: Self.purpose)
  }

  /// The link key makes pseudonyms, too, and they tell nothing of it.
  package init(_ linkKey: LinkKey) {
    key = linkKey.derived(for: Self.purpose)
  }

  package init(using generator: inout some RandomNumberGenerator) {
    key = SymmetricKey(data: generator.bytes(32))
  }

  /// Eight letters and digits that stand for a text, always the same: 40 bits, so that of 100,000
  /// texts two share theirs once in two hundred organizations.
  package func code(of text: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    let bits = code.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let letters = (0..<8).map { Self.letters[Int(bits >> UInt64(35 - 5 * $0) & 31)] }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let purpose = "rollcall pseudonym v1"
  /// Without i, l, o and u, which are taken for others or make words.
  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}

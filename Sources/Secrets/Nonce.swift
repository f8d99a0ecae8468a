/// The 16 random bytes behind one link: stored in the clear, worthless without the `LinkKey`.
package struct Nonce: Hashable, Sendable {
  package static let byteCount = 16

  package let bytes: [UInt8]

  package init(bytes: [UInt8]) throws(SecretsError) {
    guard bytes.count == Self.byteCount else { throw .nonceLength }
    self.bytes = bytes
  }

  package init(using generator: inout some RandomNumberGenerator) {
    bytes = generator.bytes(Self.byteCount)
  }
}

extension Nonce {
  /// As the store holds it: hexadecimal digits.
  package var text: String { Hexadecimal.encode(bytes) }

  /// Reads the stored form; nil when it isn't one.
  package init?(text: String) {
    guard let bytes = Hexadecimal.decode(Array(text.utf8)), bytes.count == Self.byteCount else {
      return nil
    }
    self.bytes = bytes
  }
}

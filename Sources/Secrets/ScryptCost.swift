import Crypto
import CryptoExtras

/// The cost of one scrypt computation (RFC 7914): N = 2^`exponent`, r = `blockSize`, p = `parallelism`.
struct ScryptCost: Hashable, Sendable {
  /// N = 2^15, r = 8, p = 3: 32 MiB and about a quarter of a second.
  static let current = Self(exponent: 15, blockSize: 8, parallelism: 3)

  /// Memory is at most 256 MiB, so that a doctored store can't make a verifier run out of it.
  private static let exponents = 10...17
  private static let blockSizes = 1...16
  private static let parallelisms = 1...8

  let exponent: Int
  let blockSize: Int
  let parallelism: Int

  private init(exponent: Int, blockSize: Int, parallelism: Int) {
    self.exponent = exponent
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// Reads the three numbers of a stored hash; nil when one is out of bounds or written oddly.
  init?(exponent: Substring, blockSize: Substring, parallelism: Substring) {
    guard let exponent = Self.number(exponent, within: Self.exponents),
      let blockSize = Self.number(blockSize, within: Self.blockSizes),
      let parallelism = Self.number(parallelism, within: Self.parallelisms)
    else { return nil }
    self.init(exponent: exponent, blockSize: blockSize, parallelism: parallelism)
  }

  func derive(from secret: [UInt8], salt: [UInt8]) throws(SecretsError) -> SymmetricKey {
    do {
      return try KDF.Scrypt.deriveKey(
        from: secret, salt: salt, outputByteCount: CredentialHash.digestByteCount,
        rounds: 1 << exponent, blockSize: blockSize, parallelism: parallelism)
    } catch {
      throw .derivation
    }
  }

  private static func number(_ text: Substring, within range: ClosedRange<Int>) -> Int? {
    guard let number = Int(text), range.contains(number), String(number) == text else {
      return nil
    }
    return number
  }
}

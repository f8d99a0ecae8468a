import Crypto

/// A password or PIN as the store holds it: `scrypt$15$8$3$<salt base64>$<hash base64>`.
package struct CredentialHash: Redacted, Hashable, Sendable {
  static let saltByteCount = 16
  static let digestByteCount = 32

  private let cost: ScryptCost
  private let salt: [UInt8]
  private let digest: [UInt8]

  /// Hashes a secret with a fresh salt; takes about a quarter of a second and 32 MiB.
  package init(
    hashing secret: String, using generator: inout some RandomNumberGenerator
  ) throws(SecretsError) {
    cost = .current
    salt = generator.bytes(Self.saltByteCount)
    digest = try cost.derive(from: Array(secret.utf8), salt: salt).bytes
  }

  private init(salt: [UInt8], digest: [UInt8]) {
    cost = .current
    self.salt = salt
    self.digest = digest
  }

  /// The credential of a generated PIN, which nobody is ever told: set, but nothing matches it.
  ///
  /// The digest is random, so no input is known that gives it; hashing a PIN told to nobody would
  /// cost a quarter of a second and be weaker, as a PIN can be guessed.
  package static func locked(using generator: inout some RandomNumberGenerator) -> Self {
    Self(salt: generator.bytes(saltByteCount), digest: generator.bytes(digestByteCount))
  }

  /// Whether this is the secret that was hashed, in constant time once the hash is computed.
  package func verify(_ secret: String) throws(SecretsError) -> Bool {
    try cost.derive(from: Array(secret.utf8), salt: salt) == SymmetricKey(data: digest)
  }
}

extension CredentialHash {
  /// The stored form.
  package var text: String {
    let numbers = "\(cost.exponent)$\(cost.blockSize)$\(cost.parallelism)"
    return "scrypt$\(numbers)$\(Base64.standard.encode(salt))$\(Base64.standard.encode(digest))"
  }

  /// Reads the stored form, and nothing that differs from what `text` would write.
  package init(text: String) throws(SecretsError) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt",
      let cost = ScryptCost(exponent: parts[1], blockSize: parts[2], parallelism: parts[3]),
      let salt = Base64.standard.decode(String(parts[4])), salt.count == Self.saltByteCount,
      let digest = Base64.standard.decode(String(parts[5])), digest.count == Self.digestByteCount
    else { throw .credentialText }
    self.cost = cost
    self.salt = salt
    self.digest = digest
  }
}

extension SymmetricKey {
  fileprivate var bytes: [UInt8] { unsafe withUnsafeBytes { unsafe Array($0) } }
}

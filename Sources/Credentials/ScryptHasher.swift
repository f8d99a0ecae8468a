package import Secrets

/// `CredentialHash` with the system's randomness: a quarter of a second and 32 MiB each.
package struct ScryptHasher: CredentialHasher {
  package init() {}

  package func hash(_ secret: String) throws(SecretsError) -> String {
    var generator = SystemRandomNumberGenerator()
    return try CredentialHash(hashing: secret, using: &generator).text
  }

  package func matches(_ secret: String, _ stored: String) throws(SecretsError) -> Bool {
    try CredentialHash(text: stored).verify(secret)
  }

  package func unmatchable() -> String {
    var generator = SystemRandomNumberGenerator()
    return CredentialHash.locked(using: &generator).text
  }
}

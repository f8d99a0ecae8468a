package import Secrets

/// Makes and checks the stored form of secrets; slow on purpose.
package protocol CredentialHasher: Sendable {
  /// The stored form of a secret, which is in NFC.
  func hash(_ secret: String) throws(SecretsError) -> String

  /// Whether `stored` was made of the secret.
  func matches(_ secret: String, _ stored: String) throws(SecretsError) -> Bool

  /// A stored form that takes as long to check as any, and that nothing matches.
  func unmatchable() -> String
}

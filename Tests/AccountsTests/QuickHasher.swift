import Credentials
import Secrets
import Synchronization

/// Hashes in no time and counts how often, so that tests can try ten thousand passwords.
final class QuickHasher: CredentialHasher {
  private let computed = Mutex(0)
  private let hook = Mutex<(@Sendable () -> Void)?>(nil)

  var count: Int { computed.withLock { $0 } }

  /// Has something happen while the next secret is being hashed or checked.
  func duringNext(_ action: @escaping @Sendable () -> Void) { hook.withLock { $0 = action } }

  func hash(_ secret: String) throws(SecretsError) -> String {
    compute()
    return "quick:\(secret)"
  }

  func matches(_ secret: String, _ stored: String) throws(SecretsError) -> Bool {
    guard stored.hasPrefix("quick:") else { throw .credentialText }
    compute()
    return Array(stored.utf8) == Array("quick:\(secret)".utf8)
  }

  func unmatchable() -> String { "quick:\u{1}nothing matches this" }

  private func compute() {
    computed.withLock { $0 += 1 }
    let action = hook.withLock { hook in
      defer { hook = nil }
      return hook
    }
    action?()
  }
}

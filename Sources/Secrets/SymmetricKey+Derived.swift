import Crypto

extension SymmetricKey {
  /// Another key, for another purpose, from which nothing of this one can be learned.
  func derived(for purpose: String) -> SymmetricKey {
    let code = HMAC<SHA256>.authenticationCode(for: Array(purpose.utf8), using: self)
    return SymmetricKey(data: Array(code))
  }
}

import Crypto

/// The key of the codes that tell the portal's own forms from those of others.
package struct FormKey: Redacted, Sendable {
  private let key: SymmetricKey

  /// Derived, so that forms outlive a restart without a second key to keep.
  package init(_ linkKey: LinkKey) {
    key = linkKey.derived(for: "rollcall form v1")
  }

  /// The code of a text: 43 characters of base64url.
  package func code(for text: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key)
    return Base64.url.encode(Array(code))
  }

  /// Whether `code` is the text's code, in constant time.
  package func accepts(_ code: String, for text: String) -> Bool {
    guard let bytes = Base64.url.decode(code) else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(
      bytes, authenticating: Array(text.utf8), using: key)
  }
}

package import Accounts
package import HTTPTypes
package import Secrets

/// Tells forms that the portal wrote for this browser from what another site makes it send.
package struct FormGuard: Sendable {
  private let key: FormKey
  private let origin: String

  package init(_ key: FormKey, origin: String) {
    self.key = key
    self.origin = origin
  }

  /// The hidden code of a form: made from the form cookie and, where there is one, the session.
  func code(cookie: String, _ session: SessionToken?) -> String {
    key.code(for: Self.text(cookie, session))
  }

  /// Whether the form comes from a page of the portal in this browser.
  package func accepts(
    _ code: String, cookie: String?, _ session: SessionToken?, _ headers: HTTPFields
  ) -> Bool {
    guard let cookie, isOwn(headers) else { return false }
    return key.accepts(code, for: Self.text(cookie, session))
  }

  /// What browsers say of where a form comes from; older ones say less.
  ///
  /// `Referrer-Policy: no-referrer` makes them send `Origin: null` with our own forms: it proves
  /// nothing then, and the code alone decides.
  private func isOwn(_ headers: HTTPFields) -> Bool {
    let sites = headers.all("sec-fetch-site")
    guard sites.allSatisfy({ $0 == "same-origin" || $0 == "none" }) else { return false }
    return headers.all("origin").allSatisfy { $0 == origin || $0 == "null" }
  }

  private static func text(_ cookie: String, _ session: SessionToken?) -> String {
    "\(cookie)\n\(session?.text ?? "")"
  }
}

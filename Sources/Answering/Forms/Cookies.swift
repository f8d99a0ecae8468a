package import HTTPTypes

/// The portal's cookies: the session, the proof that a form is ours, and what was just saved.
///
/// `__Host-` makes browsers insist on TLS, this very host and the path `/`. On plain HTTP, which is
/// for this machine alone, they would drop such cookies.
package struct Cookies: Sendable {
  package enum Kind: String, CaseIterable {
    case session = "rollcall-session"
    case form = "rollcall-form"
    case notice = "rollcall-notice"
  }

  private let isSecure: Bool

  package init(isSecure: Bool) {
    self.isSecure = isSecure
  }

  /// Nil when it wasn't sent, or holds anything that the portal would not have written.
  package func value(of kind: Kind, in headers: HTTPFields) -> String? {
    let start = name(of: kind) + "="
    for cookie in headers.all("cookie").flatMap({ $0.split(separator: ";") }) {
      let trimmed = cookie.drop { $0 == " " }
      guard trimmed.hasPrefix(start) else { continue }
      let value = trimmed.dropFirst(start.count)
      return Self.isPlain(value) ? String(value) : nil
    }
    return nil
  }

  /// The `Set-Cookie` that stores a value until the browser ends.
  func set(_ kind: Kind, _ value: String) -> String {
    "\(name(of: kind))=\(value); \(attributes)"
  }

  func clear(_ kind: Kind) -> String { "\(name(of: kind))=; Max-Age=0; \(attributes)" }

  /// `Lax`, so that a person who comes from a mail is still signed in; posts are checked anyway.
  private var attributes: String {
    "Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
  }

  private func name(of kind: Kind) -> String { (isSecure ? "__Host-" : "") + kind.rawValue }

  private static func isPlain(_ value: Substring) -> Bool {
    (1...128).contains(value.utf8.count)
      && value.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-_.~".utf8.contains(byte)
        }
      }
  }
}

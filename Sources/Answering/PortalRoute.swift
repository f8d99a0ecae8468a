package import HTTPTypes

/// The one list of pages: which paths there are, and what may be done there.
///
/// A path is compared as it was sent. Nothing in it is decoded, so nothing can mean another path.
package enum PortalRoute: String, CaseIterable, Sendable {
  case home = "/"
  case setup = "/setup/{token}"
  case recover = "/recover/{token}"
  case forgot = "/forgot"
  case signIn = "/sign-in"
  case signOut = "/sign-out"
  case ready = "/ready"
  case profile = "/profile"
  case password = "/profile/password"
  case pin = "/profile/pin"
  case style = "/style.css"
  case icon = "/icon.svg"
  case health = "/healthz"
  case metrics = "/metrics"

  /// What logs and figures call it; a link's token is not in it.
  package var pattern: String { rawValue }

  package var methods: [HTTPRequest.Method] {
    switch self {
    case .setup, .recover, .forgot, .signIn, .profile: [.get, .head, .post]
    case .signOut, .password, .pin: [.post]
    case .home, .ready, .style, .icon, .health, .metrics: [.get, .head]
    }
  }

  /// For those who run the portal: reached by address, so they answer to any `Host`.
  package var isProbe: Bool { self == .health || self == .metrics }

  /// Whether its forms are bound to the session, too.
  package var needsSession: Bool {
    switch self {
    case .signOut, .ready, .profile, .password, .pin: true
    default: false
    }
  }

  /// The route of a request's path, and the token of a link.
  package static func match(_ path: String, base: String) -> (route: PortalRoute, token: String)? {
    let path = path.prefix { $0 != "?" }
    for probe in [PortalRoute.health, .metrics] where path == probe.rawValue { return (probe, "") }
    guard path.hasPrefix(base) else { return nil }
    let rest = String(path.dropFirst(base.count))
    if rest.isEmpty && !base.isEmpty { return (.home, "") }
    for (start, route) in [("/setup", PortalRoute.setup), ("/recover", .recover)] {
      // Whatever follows is a token that works or one that doesn't: they must look alike.
      if rest == start { return (route, "") }
      if rest.hasPrefix(start + "/") { return (route, String(rest.dropFirst(start.count + 1))) }
    }
    return plain[rest].map { ($0, "") }
  }

  private static let plain: [String: PortalRoute] = {
    let routes = allCases.filter { !$0.isProbe && !$0.rawValue.contains("{") }
    return Dictionary(uniqueKeysWithValues: routes.map { ($0.rawValue, $0) })
  }()
}

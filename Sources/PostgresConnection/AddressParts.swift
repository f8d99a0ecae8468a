/// The parts of an address that may be shown.
struct AddressParts {
  static let schemes = ["postgres://", "postgresql://"]

  let shown: String
  let holdsSecret: Bool

  /// Nil where a secret may be anywhere.
  init?(_ text: String) {
    guard let scheme = Self.schemes.first(where: text.hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let (user, place) = Self.split(rest)
    let (server, query) = Self.cut(place, at: "?")
    let (hosts, database) = Self.cut(server, at: "/")
    guard !server.contains("@"), Self.hasPlainPorts(hosts) else { return nil }
    var shown = scheme
    if let user = user.map({ Self.cut($0, at: ":").before }), !user.isEmpty { shown += "\(user)@" }
    shown += hosts
    if let database { shown += "/\(database)" }
    shown += Self.harmless(query ?? "")
    self.shown = shown
    holdsSecret = user?.contains(":") == true || Self.holdsSecret(query ?? "")
  }

  private static func holdsSecret(_ query: Substring) -> Bool {
    query.split(separator: "&").contains { parameter in
      // Escapes may hide the name, so one that isn't known counts as a secret.
      !keys.union(harmlessKeys).contains(String(cut(parameter, at: "=").before))
    }
  }

  /// User and password end at the first `@` before any `/`, as libpq sees it.
  private static func split(_ rest: Substring) -> (user: Substring?, place: Substring) {
    guard let end = rest.firstIndex(where: { $0 == "@" || $0 == "/" }), rest[end] == "@" else {
      return (nil, rest)
    }
    return (rest[..<end], rest[rest.index(after: end)...])
  }

  private static func cut(
    _ text: Substring, at mark: Character
  ) -> (before: Substring, after: Substring?) {
    guard let place = text.firstIndex(of: mark) else { return (text, nil) }
    return (text[..<place], text[text.index(after: place)...])
  }

  /// Else it is a password that lacks its host.
  private static func hasPlainPorts(_ hosts: Substring) -> Bool {
    hosts.split(separator: ",").allSatisfy { host in
      // An IPv6 address stands in brackets.
      let end = host.lastIndex(of: "]") ?? host.startIndex
      return (cut(host[end...], at: ":").after ?? "").allSatisfy(\.isNumber)
    }
  }

  private static func harmless(_ query: Substring) -> String {
    let kept = query.split(separator: "&").filter { parameter in
      let (name, value) = cut(parameter, at: "=")
      return keys.contains(String(name)) && value != nil
    }
    return kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
  }

  /// Settings of libpq that are no secrets, though nobody needs to see them.
  private static let harmlessKeys: Set = [
    "application_name", "channel_binding", "client_encoding", "connect_timeout",
    "gssencmode", "keepalives", "keepalives_count", "keepalives_idle", "keepalives_interval",
    "krbsrvname", "load_balance_hosts", "options", "passfile", "require_auth", "requirepeer",
    "service", "sslcert", "sslcompression", "sslcrl", "sslcrldir", "sslkey", "sslnegotiation",
    "sslsni", "ssl_max_protocol_version", "ssl_min_protocol_version", "tcp_user_timeout",
  ]

  private static let keys: Set = [
    "host", "hostaddr", "port", "dbname", "user", "sslmode", "sslrootcert", "target_session_attrs",
  ]
}

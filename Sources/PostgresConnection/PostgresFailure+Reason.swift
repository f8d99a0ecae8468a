extension PostgresFailure {
  /// The rest of a sentence that begins with the address: what is wrong, and what helps.
  package var reason: String {
    switch self {
    case .noLibrary:
      "can't be reached: libpq is missing here; install it (Debian: libpq5)"
    case .unreadableAddress:
      "can't be read: write postgres://user@host/database, with %40, %3A, %2F and %3F for @, :, / "
        + "and ? in user and password"
    case .unreachable(let words): Self.reason(unreachable: words)
    case .lost(let words):
      "lost its connection (\(words)), and nothing was changed; run it again"
    case .unknownFate(let words):
      "lost its connection while it stored the changes (\(words)): nobody knows whether they are "
        + "there; run it again, which finishes what is left"
    case .server(let error): error.reason
    case .unfit(let column, let problem):
      "holds a value that \(problem), in column \(column); correct it there, or restore a backup"
    case .unfitText: "can't hold a text with a zero byte"
    }
  }

  private static func reason(unreachable words: String) -> String {
    for (signs, meaning) in meanings where signs.contains(where: words.contains) {
      return "\(meaning) (\(words))"
    }
    return "can't be reached (\(words))"
  }

  /// By what libpq or the server says in English; in other words they speak for themselves.
  private static let meanings: [(signs: [String], meaning: String)] = [
    (
      ["password authentication failed", "no password supplied"],
      "refuses the password; give it in PGPASSWORD or ~/.pgpass"
    ),
    (["no pg_hba.conf entry"], "doesn't let this user in from here; its pg_hba.conf decides"),
    (
      ["certificate", "SSL", "TLS"],
      "can't be reached by TLS as the address asks; check sslmode and sslrootcert"
    ),
    (["permission denied for database"], "doesn't let this user in; ask for GRANT CONNECT"),
    (
      ["starting up", "shutting down", "recovery mode", "not yet accepting"],
      "is just starting or stopping; try again in a moment"
    ),
    (
      ["too many clients", "too many connections", "connection slots", "no more connections"],
      "has no connection left; try again later, or raise its max_connections"
    ),
    (["could not translate host name"], "can't be reached: its host isn't known"),
    (["timeout expired", "timed out"], "doesn't answer"),
    (
      ["Connection refused", "No such file or directory", "Is the server running"],
      "can't be reached: no server answers there; is it running?"
    ),
    (["does not exist"], "isn't there; correct the address, or create what is missing"),
  ]
}

extension ServerError {
  package var reason: String {
    switch code {
    case "42501": "refuses: \(message); who owns the store may grant it"
    case "25006":
      "can't be written: the server is a read-only standby, or set to be; use the primary"
    case "53100": "can't be written: the server's disk is full"
    case "53200": "can't be used: the server is out of memory"
    case "53300": "has no connection left; try again later, or raise its max_connections"
    case "55P03": "is being written by another program; try again when it is done"
    case "57014": "stopped a statement (\(message)); raise statement_timeout, or try again"
    case "40001", "40P01": "is too busy: other programs got in the way; try again"
    case "XX001", "XX002": "is damaged (\(message)); restore it from a backup"
    case _ where message.contains("during recovery"):
      "can't be written: the server is a read-only standby; use the primary"
    default: "answered with error \(code): \(message)"
    }
  }
}

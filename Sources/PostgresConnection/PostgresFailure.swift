/// Why a server didn't do what it was asked.
package enum PostgresFailure: Error, Hashable, Sendable {
  /// libpq isn't on this machine.
  case noLibrary
  /// It isn't clear what in the address is a password; it is in no message.
  case unreadableAddress
  /// No connection came about; libpq's or the server's words.
  case unreachable(String)
  /// There was a connection, and it is gone.
  case lost(String)
  /// The connection went while the server was asked to commit: nobody knows whether it did.
  case unknownFate(String)
  case server(ServerError)
  /// A cell doesn't hold what its column should.
  case unfit(column: String, problem: String)
  /// A text with a zero byte, which no column can hold.
  case unfitText
}

/// What a server said when it refused a statement.
package struct ServerError: Hashable, Sendable {
  /// Five characters; the first two are the class.
  package var code: String
  package var message: String
  /// Of the rule that was broken, if one was.
  package var constraint: String?

  package init(code: String, message: String, constraint: String? = nil) {
    self.code = code
    self.message = message
    self.constraint = constraint
  }

  /// The server ended the session, or is about to.
  var endsSession: Bool {
    ["57P01", "57P02", "57P03", "57P05", "25P03"].contains(code) || code.hasPrefix("08")
  }

  /// Two transactions were in each other's way: the same again may go well.
  var isPassing: Bool { code == "40001" || code == "40P01" }

  package var breaksUniqueness: Bool { code == "23505" }
  package var breaksRule: Bool { code.hasPrefix("23") || code.hasPrefix("22") }
  package var isForbidden: Bool { code == "42501" }
}

internal import Glibc
internal import Synchronization

/// A connection that is made when it is needed, and made anew when it was lost.
///
/// Nothing is kept on the server from one transaction to the next, so that a pooler may give each
/// to another session. Transactions come one after the other; one within another would wait for
/// ever.
package final class PostgresSession: Sendable {
  package enum Access: Sendable {
    /// One consistent state.
    case reading
    /// `patience` is how many seconds it may wait for other writers.
    case writing(patience: Double)
  }

  package let address: PostgresAddress
  private let connection = Mutex<PostgresConnection?>(nil)
  private let hasConnected = Mutex(false)
  private let turn = Mutex<Void>(())

  package init(_ address: PostgresAddress) {
    self.address = address
  }

  /// Carries out all of `body` or nothing.
  ///
  /// It is carried out again, a few times, when the connection is lost before the commit or another
  /// transaction was in the way; and after a commit of unknown fate if it `mayRepeat`.
  package func transaction<Result: Sendable>(
    _ access: Access, mayRepeat: Bool = false,
    _ body: (PostgresTransaction) throws -> Result
  ) throws -> Result {
    try turn.withLock { _ in
      var pauses = Self.pauses[...]
      while true {
        do {
          return try once(access, body)
        } catch let failure as PostgresFailure where isPassing(failure, mayRepeat) {
          guard let pause = pauses.popFirst() else { throw failure }
          usleep(pause)
        }
      }
    }
  }

  /// Forgets the connection; the next transaction makes another.
  package func close() {
    connection.withLock { $0 = nil }
  }

  /// Microseconds.
  private static let pauses: [UInt32] = [20_000, 200_000, 1_000_000, 2_000_000]

  private func once<Result>(
    _ access: Access, _ body: (PostgresTransaction) throws -> Result
  ) throws -> Result {
    let (connection, isNew) = try connected()
    do {
      try connection.runAll(access.begin)
      let result = try body(PostgresTransaction(connection: connection, isFirst: isNew))
      try connection.settle()
      try commit(connection, access)
      return result
    } catch {
      end(connection)
      throw error
    }
  }

  /// What was read is read, whatever becomes of the connection then.
  private func commit(_ connection: PostgresConnection, _ access: Access) throws(PostgresFailure) {
    do {
      try connection.runAll("COMMIT")
    } catch {
      guard case .writing = access else { return close() }
      guard case .lost(let words) = error else { throw error }
      throw .unknownFate(words)
    }
  }

  private func end(_ connection: PostgresConnection) {
    connection.forgetStarted()
    guard (try? connection.runAll("ROLLBACK")) != nil, connection.isIdle else { return close() }
  }

  private func connected() throws(PostgresFailure) -> (PostgresConnection, isNew: Bool) {
    if let connection = connection.withLock({ $0 }) { return (connection, false) }
    let made = try PostgresConnection(address)
    connection.withLock { $0 = made }
    hasConnected.withLock { $0 = true }
    return (made, true)
  }

  /// Whether the same again may go well: a server that was there may be coming up again.
  private func isPassing(_ failure: PostgresFailure, _ mayRepeat: Bool) -> Bool {
    switch failure {
    case .lost: true
    case .unreachable: hasConnected.withLock { $0 }
    case .unknownFate: mayRepeat
    case .server(let error): error.isPassing
    case .noLibrary, .unreadableAddress, .unfit, .unfitText: false
    }
  }
}

extension PostgresSession.Access {
  /// One round trip.
  ///
  /// Of functions and operators only the server's own are found: a schema that others may write to
  /// could hold some of the same names, which would run as whoever migrates the store.
  ///
  /// Rows are found by key only: to look for two thousand users the server would rather read all
  /// of a table, each time. And a plan that was made while a table was small is kept on the server,
  /// for foreign keys and triggers, and would read all of it once it is large.
  var begin: String {
    switch self {
    case .reading:
      """
      BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
      SET LOCAL search_path = pg_catalog, pg_temp;
      SET LOCAL enable_seqscan = off;
      SET LOCAL jit = off
      """
    case .writing(let patience):
      """
      BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
      SET LOCAL search_path = pg_catalog, pg_temp;
      SET LOCAL lock_timeout = \(max(1, Int(patience * 1_000)));
      SET LOCAL enable_seqscan = off;
      SET LOCAL jit = off
      """
    }
  }
}

extension PostgresFailure {
  /// Whether the transaction can't go on.
  var endsTransaction: Bool {
    switch self {
    case .server(let error): error.isPassing
    case .lost, .unknownFate, .noLibrary, .unreachable, .unreadableAddress: true
    case .unfit, .unfitText: false
    }
  }
}

internal import CPostgres
internal import Synchronization

/// One connection to a server, used by one transaction at a time.
package final class PostgresConnection: Sendable {
  /// Touched by whoever has the turn.
  private nonisolated(unsafe) let handle: OpaquePointer
  /// Whether the server is at work on something that was started.
  private let turn = Mutex(false)

  /// Connects, and waits for it at most `connect_timeout`.
  package init(_ address: PostgresAddress) throws(PostgresFailure) {
    guard postgres_open_library() != 0 else { throw .noLibrary }
    // libpq's own words would repeat what it couldn't read.
    guard let options = postgres_parse(address.text) else { throw .unreadableAddress }
    postgres_free_options(options)
    let settings = Self.defaults + [("dbname", address.text), ("client_encoding", "UTF8")]
    guard let handle = try Self.connect(settings) else { throw .unreachable("there is no memory") }
    guard postgres_is_connected(handle) != 0 else {
      let message = Self.message(of: handle)
      postgres_close(handle)
      throw .unreachable(message)
    }
    self.handle = handle
  }

  deinit { postgres_close(handle) }

  /// What the address may say otherwise; a server that is silent is noticed within a minute.
  private static let defaults = [
    ("application_name", "rollcall"), ("connect_timeout", "10"), ("keepalives_idle", "30"),
    ("keepalives_interval", "10"), ("keepalives_count", "3"), ("tcp_user_timeout", "60000"),
  ]

  private static func connect(
    _ settings: [(name: String, value: String)]
  ) throws(PostgresFailure) -> OpaquePointer? {
    // A null ends each list.
    let names = try PostgresParameters(settings.map { .text($0.name) } + [.null])
    let values = try PostgresParameters(settings.map { .text($0.value) } + [.null])
    return names.withPointers { names in
      values.withPointers { values in postgres_connect(names, values) }
    }
  }

  private static func message(of handle: OpaquePointer) -> String {
    let text = postgres_message(handle).map { String(cString: $0) } ?? ""
    return ServerWords.line(text)
  }
}

extension PostgresConnection {
  /// Carries out one statement.
  @discardableResult
  package func run(
    _ statement: String, _ values: [PostgresValue] = []
  ) throws(PostgresFailure) -> PostgresRows {
    let parameters = try PostgresParameters(values)
    return try carryOut {
      parameters.withPointers { postgres_run(handle, statement, Int32(values.count), $0) }
    }
  }

  /// Carries out statements without values; what the last one answers is returned.
  @discardableResult
  package func runAll(_ statements: String) throws(PostgresFailure) -> PostgresRows {
    try carryOut { postgres_run_all(handle, statements) }
  }

  /// Sends a statement, on which the server is at work from then on.
  ///
  /// What it answers is waited for by `finish`, or by whatever is done next, which fails if it did.
  package func start(
    _ statement: String, _ values: [PostgresValue] = []
  ) throws(PostgresFailure) {
    let parameters = try PostgresParameters(values)
    try turn.withLock { isAtWork throws(PostgresFailure) in
      try settle(&isAtWork)
      let isSent = parameters.withPointers {
        postgres_start(handle, statement, Int32(values.count), $0)
      }
      guard isSent != 0 else { throw .lost(Self.message(of: handle)) }
      isAtWork = true
    }
  }

  /// The answer to what was started.
  func finish() throws(PostgresFailure) -> PostgresRows {
    try turn.withLock { isAtWork throws(PostgresFailure) in
      isAtWork = false
      return try answer(postgres_finish(handle))
    }
  }

  /// Waits for what was started; throws if it failed.
  func settle() throws(PostgresFailure) {
    try turn.withLock { isAtWork throws(PostgresFailure) in try settle(&isAtWork) }
  }

  /// Waits for the server, whatever it answers.
  func forgetStarted() {
    turn.withLock { isAtWork in _ = try? settle(&isAtWork) }
  }

  private func settle(_ isAtWork: inout Bool) throws(PostgresFailure) {
    guard isAtWork else { return }
    isAtWork = false
    _ = try answer(postgres_finish(handle))
  }

  private func carryOut(
    _ body: () -> OpaquePointer?
  ) throws(PostgresFailure) -> PostgresRows {
    try turn.withLock { isAtWork throws(PostgresFailure) in
      try settle(&isAtWork)
      return try answer(body())
    }
  }

  private func answer(_ result: OpaquePointer?) throws(PostgresFailure) -> PostgresRows {
    guard let result else { throw .lost(Self.message(of: handle)) }
    switch postgres_status(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return PostgresRows(result)
    default:
      defer { postgres_free(result) }
      throw failure(of: result)
    }
  }

  private func failure(of result: OpaquePointer) -> PostgresFailure {
    guard let code = Self.field("C", of: result) else { return .lost(Self.message(of: handle)) }
    let error = ServerError(
      code: code, message: ServerWords.line(Self.field("M", of: result) ?? ""),
      constraint: Self.field("n", of: result))
    let isLost = postgres_is_connected(handle) == 0 || error.endsSession
    return isLost ? .lost(error.message) : .server(error)
  }

  private static func field(_ letter: Unicode.Scalar, of result: OpaquePointer) -> String? {
    postgres_error_field(result, Int32(letter.value)).map { String(cString: $0) }
  }

  /// Whether another transaction may begin.
  package var isIdle: Bool {
    turn.withLock { _ in
      postgres_is_connected(handle) != 0 && postgres_transaction(handle) == PQTRANS_IDLE
    }
  }

  /// 150_004 is 15.4.
  package var serverVersion: Int { turn.withLock { _ in Int(postgres_server_version(handle)) } }

  /// What the server reported of itself while connecting, as `server_encoding`.
  package func setting(_ name: String) -> String? {
    turn.withLock { _ in postgres_setting(handle, name).map { String(cString: $0) } }
  }
}

import Foundation
import PostgresConnection
import PostgresSchema
import PostgresStorage
import Storage
import StoreSupport
import TestSupport
import Testing

/// Servers that others keep: over the network, with passwords, full, or standing by.
struct ServerTests {
  private static let secured = Result {
    let server = try PostgresServer(
      port: Int(LocalPort.find()), certificate: Certificates.shared.get().good)
    let pool = try DatabasePool(server)
    try PostgresConnection(server.address()).runAll(
      "ALTER ROLE \(DatabasePool.owner) PASSWORD 'pass-word-7f3a'")
    return pool
  }

  private static func address(
    _ database: TestDatabase, password: String = "pass-word-7f3a", _ settings: String
  ) throws -> PostgresAddress {
    let user = "\(DatabasePool.owner):\(password)"
    return try PostgresAddress(
      "postgres://\(user)@localhost:\(database.server.port)/\(database.name)"
        + "?hostaddr=127.0.0.1&\(settings)")
  }

  private static func reason(_ address: PostgresAddress) throws -> String {
    guard case .unusable(let place, let reason) = error(address) else { return "opened" }
    #expect(!"\(place) \(reason)".contains("pass-word"))
    return reason
  }

  private static func error(_ address: PostgresAddress) -> StoreError? {
    do {
      _ = try PostgresStore.open(address, organization: "acme", mode: .readWrite)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a store is reached by TLS with a checked certificate`() throws {
    let database = try TestDatabase(in: Self.secured.get())
    let authority = try Certificates.shared.get().authority
    let address = try Self.address(database, "sslmode=verify-full&sslrootcert=\(authority)")
    let store = try PostgresStore.create(
      address, organization: "acme", company: "Acme", domain: "acme.example.com")
    #expect(try store.operators() == [])
    let sessions = try database.run(
      """
      SELECT FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid)
      WHERE s.ssl AND a.datname = current_database() AND a.application_name = 'rollcall'
      """)
    #expect(sessions.count == 1)
  }

  @Test func `no other certificate will do`() throws {
    let database = try TestDatabase(in: Self.secured.get())
    let certificates = try Certificates.shared.get()
    let wrong = try Self.address(
      database, "sslmode=verify-full&sslrootcert=\(certificates.untrusted)")
    #expect(try Self.reason(wrong).contains("certificate verify failed"))
    let text = "postgres://keeper@db.example.com:\(database.server.port)/\(database.name)"
    let elsewhere = try PostgresAddress(
      "\(text)?hostaddr=127.0.0.1&sslmode=verify-full&sslrootcert=\(certificates.authority)")
    #expect(try Self.reason(elsewhere).contains("check sslmode and sslrootcert"))
    let nowhere = try Self.address(database, "sslmode=verify-full&sslrootcert=/nonexistent")
    #expect(try Self.reason(nowhere).contains("check sslmode and sslrootcert"))
  }

  @Test func `what the server refuses is told`() throws {
    let database = try TestDatabase(in: Self.secured.get())
    let plain = try Self.address(database, "sslmode=disable")
    #expect(try Self.reason(plain).contains("pg_hba.conf"))
    let wrong = try Self.address(database, password: "pass-word-wrong", "sslmode=require")
    #expect(try Self.reason(wrong).contains("refuses the password"))
    let login = try Login(database)
    try database.run("ALTER ROLE \(login.name) CONNECTION LIMIT 1")
    #expect(try Self.reason(login.address).contains("has no connection left"))
  }

  @Test func `limits of a server are told`() throws {
    let town = try Town()
    town.database.spoil()
    let store = try PostgresStore.open(
      town.database.address(), organization: "acme", mode: .readWrite)
    try town.database.run(
      "ALTER DATABASE \(town.database.name) SET statement_timeout = 1;")
    let slow = try PostgresConnection(town.database.address())
    #expect(throws: PostgresFailure.self) { try slow.run("SELECT pg_sleep(1)") }
    let error = #expect(throws: PostgresFailure.self) { try slow.run("SELECT pg_sleep(1)") }
    #expect(error?.reason.contains("raise statement_timeout") == true)
    // A store that was open isn't affected by what sessions begin with.
    try town.database.run(
      "ALTER DATABASE \(town.database.name) SET default_transaction_read_only = on;")
    #expect(try store.account(login: "nobody") == nil)
  }

  @Test(
    arguments: [
      ("53100", "disk is full"), ("53200", "out of memory"), ("53300", "no connection left"),
      ("25006", "read-only standby"), ("55P03", "another program"), ("40P01", "too busy"),
      ("XX001", "restore it from a backup"), ("42501", "may grant it"),
      ("0A000", "error 0A000: no"),
    ])
  func `an error code becomes a sentence`(code: String, words: String) {
    let failure = PostgresFailure.server(ServerError(code: code, message: "no"))
    #expect(failure.reason.contains(words))
  }

  @Test func `a standby can be read and says why not written`() throws {
    let server = try PostgresServer(["listen_addresses = ''"])
    let pool = try DatabasePool(server)
    let database = try TestDatabase(in: pool)
    let address = try database.address()
    _ = try PostgresStore.create(
      address, organization: "acme", company: "Acme", domain: "acme.example.com")
    try server.stopAtOnce()
    try Data().write(to: URL(filePath: "\(server.folder)/data/standby.signal"))
    try server.start()
    let store = try PostgresStore.open(address, organization: "acme", mode: .readWrite)
    #expect(try store.operators() == [])
    let error = #expect(throws: StoreError.self) { try store.endSession("none") }
    #expect("\(error.map { "\($0)" } ?? "")".contains("use the primary"))
  }
}

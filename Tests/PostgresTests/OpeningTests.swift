import PostgresConnection
import PostgresSchema
import PostgresStorage
import Storage
import StoreSupport
import Testing

/// What is told to somebody whose store can't be opened: never that it is empty.
struct OpeningTests {
  private func error(_ address: PostgresAddress, of organization: String = "acme") -> StoreError? {
    do {
      _ = try PostgresStore.open(address, organization: organization, mode: .readWrite)
      return nil
    } catch {
      return error
    }
  }

  private func reason(_ address: PostgresAddress) throws -> String {
    guard case .unusable(address.shown, let reason) = error(address) else { return "opened" }
    return reason
  }

  @Test func `a database without a store is told from an empty store`() throws {
    let database = try TestDatabase.empty()
    let address = try database.address()
    #expect(error(address) == .missing(place: address.shown))
    try database.run("CREATE SCHEMA rollcall")
    #expect(error(address) == .missing(place: address.shown))
    try database.run("CREATE TABLE rollcall.meta (store text, version bigint)")
    #expect(try reason(address).contains("lost its identity"))
  }

  @Test func `organizations are added, once each`() throws {
    let database = try TestDatabase.empty()
    let address = try database.address()
    var identities: Set<String> = []
    for name in ["acme", "globex", "initech", "umbrella"] {
      identities.insert(
        try PostgresStore.create(
          address, organization: name, company: name, domain: "\(name).example.com"
        ).identity())
    }
    #expect(identities.count == 1)
    #expect(throws: StoreError.self) {
      try PostgresStore.create(address, organization: "acme", company: "", domain: "")
    }
    #expect(
      error(address, of: "harbor")
        == .foreign(place: address.shown, organization: "acme, globex, initech"))
    let login = try Login(database, .officeManager, of: "globex")
    #expect(
      try error(login.address)
        == .foreign(place: login.address.shown, organization: "globex"))
    let portal = try Login(database, .portal, of: "acme")
    _ = try PostgresStore.open(portal.address, organization: "acme", mode: .readOnly)
  }

  @Test func `who was not let in is told so`() throws {
    let town = try Town()
    let stranger = try Login(town.database)
    #expect(try reason(stranger.address).contains("permission denied for schema rollcall"))
    for role in [DatabaseRole.officeManager, .portal] {
      let login = try Login(town.database, role, of: "acme")
      #expect(throws: StoreError.self) {
        try PostgresStore.create(login.address, organization: "mine", company: "", domain: "")
      }
      #expect(throws: StoreError.self) { try ServerSchema.migrate(login.address) }
    }
  }

  @Test(
    arguments: [
      ("postgres://keeper@/nowhere?host=%@", "isn't there"),
      ("postgres://nobody@/postgres?host=%@", "isn't there"),
      ("postgres:///postgres?host=/nonexistent", "no server answers there"),
      ("postgres://127.0.0.1:1/postgres?connect_timeout=2", "no server answers there"),
      ("postgres://nowhere.invalid/postgres?connect_timeout=5", "isn't known"),
      ("postgres://keeper@/postgres?host=%@&sslmode=nonsense", "can't be reached"),
      ("postgres://keeper@/postgres?host=%@&nonsense=1", "can't be read"),
      ("postgres://keeper@/postgres?host=%@&target_session_attrs=standby", "can't be reached"),
    ])
  func `who can't get there is told why`(text: String, words: String) throws {
    let database = try TestDatabase()
    let address = try PostgresAddress(text.replacing("%@", with: database.server.folder))
    let reason = try reason(address)
    #expect(reason.contains(words), "\(reason)")
  }

  @Test func `a store opened for reading refuses to write`() throws {
    let town = try Town()
    let store = try PostgresStore.open(
      town.database.address(), organization: "acme", mode: .readOnly)
    #expect(throws: StoreError.self) { try store.endSession("session") }
  }

  @Test func `a database in another encoding is refused`() throws {
    let database = try TestDatabase.empty()
    try database.run(
      "CREATE DATABASE \(database.name)_latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    defer { _ = try? database.run("DROP DATABASE \(database.name)_latin WITH (FORCE)") }
    let address = try database.server.address("\(database.name)_latin")
    let error = #expect(throws: StoreError.self) { try ServerSchema.migrate(address) }
    #expect("\(error.map { "\($0)" } ?? "")".contains("LATIN1"))
  }

  @Test(
    arguments: [
      ("postgres://ada:secret@db.example.com/roster", "postgres://ada@db.example.com/roster"),
      ("postgresql://ada@db:5433/roster", "postgresql://ada@db:5433/roster"),
      ("postgres://:secret@db/roster", "postgres://db/roster"),
      ("postgres:///roster?host=/run/x&password=secret", "postgres:///roster?host=/run/x"),
      ("postgres://db/r?sslpassword=secret&sslmode=require", "postgres://db/r?sslmode=require"),
      ("postgres://a:s%2Fecr%40et@h1:1,[::1]:2/r", "postgres://a@h1:1,[::1]:2/r"),
      ("postgres://ada:sec?ret@db/r", "postgres://ada@db/r"),
      // A password that isn't encoded: no part of it may be taken for a host and shown.
      ("postgres://ada:sec@ret@db/r", nil), ("postgres://ada:sec/ret@db/r", nil),
      ("postgres://ada:secret/r", nil), ("postgres://db/r/se@cret", nil),
      ("mysql://db/r", nil), ("postgres:db", nil), ("", nil),
    ] as [(String, String?)])
  func `an address shows no secret`(text: String, shown: String?) {
    let address = try? PostgresAddress(text)
    #expect(address?.shown == shown)
    #expect("\(address as Any) \(String(reflecting: address))".contains("sec") == false)
  }
}

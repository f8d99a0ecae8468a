import Fields
import Model
import PostgresSchema
import PostgresStorage
import Storage
import StoreSupport
import TestSupport
import Testing

/// Filling one organization of a server with what is stored elsewhere.
@Suite struct FillingTests {
  private let town: Town
  private let initech: PostgresStore

  init() throws {
    town = try Town()
    initech = try PostgresStore.create(
      town.database.address(), organization: "initech", company: "Initech",
      domain: "initech.example.com")
  }

  private func fill(_ store: PostgresStore) throws {
    let holder = LockHolder(
      token: "load", who: "owner", host: "here", process: 1, processStart: 1, purpose: "load",
      since: 0, leaseEnd: 1)
    let run = Run(id: "load", holder: holder, role: .support, time: 0)
    _ = try store.acquireLock(holder, at: 0) { _ in false }
    defer { try? store.releaseLock(holder) }
    let users = ["1001", "1002"].compactMap(Extension.init).map { number in
      var user = UserChange(.new(number), extension: number)
      user.fields = [.init(.firstName, .text("Ada")), .init(.callerID, .text("+16175550100"))]
      user.password = "hash"
      user.pin = "hash"
      user.data = UserData(voicemails: 3, unheard: 1, greetings: 2)
      return user
    }
    let audit = AuditLine(action: "load", resource: "store", key: "users", changes: "[]")
    try store.load(
      run, resources: [.site: [Item([.text("Boston"), nil])]], users: users, audit: audit)
  }

  @Test func `other organizations stay as they are`() throws {
    let others = try ["acme", "globex"].map { name in
      try PostgresStore.open(town.database.address(), organization: name, mode: .readOnly)
    }
    let before = try others.map { try StoreState($0, at: 0) }
    try fill(initech)
    #expect(try StoreState(initech, at: 0).users.count == 2)
    #expect(try others.map { try StoreState($0, at: 0) } == before)
  }

  @Test(arguments: DatabaseRole.allCases)
  func `support's login fills a store, and no other`(role: DatabaseRole) throws {
    let login = try town.login(role, of: "initech")
    guard role != .support else {
      try fill(PostgresStore.open(login.address, organization: "initech", mode: .readWrite))
      #expect(try StoreState(initech, at: 0).users.allSatisfy { $0.passwordSet && $0.pinSet })
      return
    }
    let before = try StoreState(initech, at: 0)
    #expect(throws: StoreError.self) {
      try fill(PostgresStore.open(login.address, organization: "initech", mode: .readWrite))
    }
    #expect(try StoreState(initech, at: 0) == before)
  }
}

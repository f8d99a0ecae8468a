import PostgresConnection
import PostgresSchema
import StoreSupport
import Testing

struct SchemaTests {
  @Test func `a database becomes a store`() throws {
    let database = try TestDatabase.empty()
    let first = try ServerSchema.migrate(database.address())
    #expect(first.from == nil && first.to == 1)
    let second = try ServerSchema.migrate(database.address())
    #expect(second.from == 1)
  }
  @Test func measure() throws {
    for _ in 0..<10 {
      let c = ContinuousClock()
      var d: TestDatabase?
      let t = try c.measure { d = try TestDatabase() }
      let tables = Policy.guarded.map { "rollcall.\($0)" }.joined(separator: ", ")
      try d?.run(
        "INSERT INTO rollcall.organizations (name, company, domain) VALUES ('a', 'b', 'c')")
      let u = try c.measure { try d?.run("TRUNCATE \(tables) RESTART IDENTITY") }
      let w = c.measure { d = nil }
      Issue.record("create \(t) truncate \(u) drop \(w)")
    }
  }
}

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
}

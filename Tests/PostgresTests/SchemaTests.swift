import PostgresConnection
import PostgresSchema
import PostgresSupport
import Testing

struct SchemaTests {
  @Test func `a database becomes a store`() throws {
    let server = try PostgresServer()
    let first = try ServerSchema.migrate(server.address())
    #expect(first.from == nil && first.to == 1)
    let second = try ServerSchema.migrate(server.address())
    #expect(second.from == 1)
  }
}

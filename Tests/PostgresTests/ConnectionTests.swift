import PostgresConnection
import StoreSupport
import Testing

/// What goes to a server and comes back.
struct ConnectionTests {
  @Test func `values come back as they went`() throws {
    let server = try PostgresServer()
    let connection = try PostgresConnection(server.address())
    let rows = try connection.run(
      "SELECT $1::text, $2::bigint, $3::boolean, $4::text[], $5::text",
      ["a\\\"'\u{e9}\n", 7, true, .array(PostgresArray(["a", "b\"c\\,{}", "NULL", "", " "])), nil])
    let row = try #require(rows.first)
    #expect(try row.text(0) == "a\\\"'\u{e9}\n")
    #expect(try row.integer(1) == 7)
    #expect(try row.flag(2))
    #expect(try row.textsOrNil(3) == ["a", "b\"c\\,{}", "NULL", "", " "])
    #expect(row.textOrNil(4) == nil)
    #expect(throws: PostgresFailure.unfit(column: "text", problem: "is missing")) {
      try row.text(4)
    }
  }
}

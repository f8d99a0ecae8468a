import PostgresConnection
import Storage

/// Makes the roles, which all databases of a server share.
enum RoleMaker {
  static func makeMissing(_ transaction: PostgresTransaction, place: String) throws {
    let names = DatabaseRole.allCases.map(\.name)
    let there = try transaction.run(
      "SELECT rolname FROM pg_roles WHERE rolname = ANY ($1::text[])",
      [.array(PostgresArray(names))])
    let known = Set(try there.all.map { try $0.text(0) })
    let missing = names.filter { !known.contains($0) }
    guard !missing.isEmpty else { return }
    do {
      for name in missing { try make(name, transaction) }
    } catch PostgresFailure.server(let error) where error.isForbidden {
      let statements = missing.map { "CREATE ROLE \($0) NOLOGIN;" }.joined(separator: " ")
      throw StoreError.unusable(
        place: place,
        reason: "lacks roles that this login may not make; let an administrator run: \(statements)")
    }
  }

  /// A migration of another database may be faster.
  private static func make(_ name: String, _ transaction: PostgresTransaction) throws {
    do {
      _ = try transaction.attempt { try transaction.run("CREATE ROLE \(name) NOLOGIN") }
    } catch PostgresFailure.server(let error)
      where error.breaksUniqueness || error.code == "42710"
    {
      return
    }
  }
}

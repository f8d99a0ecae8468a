import Fields

/// What a role may do with a table, or with one column of it.
struct Grant: Hashable {
  let role: DatabaseRole
  let privilege: String
  let table: String
  /// Nil for the whole table.
  var column: String?
}

extension Grant {
  static let all = DatabaseRole.allCases.flatMap(grants)

  private static func grants(to role: DatabaseRole) -> [Grant] {
    let rights = Rights(role)
    return rights.common + rights.users + rights.credentials + rights.ledger + rights.operators
  }

  /// As SQL, the columns of one privilege together.
  static func definition(of grants: [Grant]) -> String {
    struct Place: Hashable {
      let role: DatabaseRole
      let privilege: String
      let table: String
    }
    let places = Dictionary(
      grouping: grants, by: { Place(role: $0.role, privilege: $0.privilege, table: $0.table) })
    let statements = places.map { place, grants in
      let columns = grants.compactMap(\.column).map { "\"\($0)\"" }.sorted()
      let list = columns.isEmpty ? "" : " (\(columns.joined(separator: ", ")))"
      return "GRANT \(place.privilege)\(list) ON rollcall.\(place.table) TO \(place.role.name);\n"
    }
    return statements.sorted().joined()
  }
}

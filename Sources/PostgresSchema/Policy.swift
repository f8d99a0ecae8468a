/// Which rows of a table a login sees and changes.
package struct Policy {
  let name: String
  let table: String
  /// `FOR` which command, and whether it narrows what other policies allow.
  var command = "ALL"
  var isRestrictive = false
  /// The condition for rows that are there, and for rows as they shall be.
  var using: String?
  var check: String?

  var definition: String {
    let kind = isRestrictive ? "RESTRICTIVE" : "PERMISSIVE"
    let conditions = [using.map { "USING (\($0))" }, check.map { "WITH CHECK (\($0))" }]
      .compactMap(\.self).joined(separator: " ")
    return "CREATE POLICY \(name) ON rollcall.\(table) AS \(kind) FOR \(command) \(conditions);\n"
  }

  static let all = organizations + sites + operators

  /// The tables whose rows belong to an organization each.
  static let tables = [
    "departments", "sites", "phone_numbers", "shared_contacts", "users", "phones",
    "answering_rules", "credentials", "user_data", "applied", "receipts", "links", "outbox",
    "support_requests", "audit", "sessions", "lock",
  ]

  /// All with row-level security.
  package static let guarded = tables + ["organizations", "logins", "operators"]

  /// Subqueries, which the server answers once a statement and not once a row.
  private static func isOwn(_ column: String) -> String {
    "(SELECT rollcall.sees_all()) "
      + "OR \(column) = ANY ((SELECT rollcall.own_organizations())::bigint[])"
  }

  private static let organizations =
    tables.map { Policy(name: "own_organization", table: $0, using: isOwn("organization_id")) }
    + [
      Policy(name: "own_organization", table: "organizations", using: isOwn("id")),
      Policy(
        name: "own_rows", table: "logins",
        using: "(SELECT rollcall.sees_all()) OR login = session_user"),
    ]

  /// A login with a site changes nobody of another site, and moves nobody in or out.
  private static let sites =
    narrowed("users", "rollcall.is_own_site(organization_id, site)")
    + [
      "phones", "answering_rules", "credentials", "user_data", "applied", "receipts", "links",
      "outbox",
    ].flatMap { narrowed($0, "rollcall.is_own_user(organization_id, user_id)") }

  private static func narrowed(_ table: String, _ isOwn: String) -> [Policy] {
    let condition = "(SELECT NOT rollcall.has_site()) OR \(isOwn)"
    return [
      Policy(
        name: "own_site_added", table: table, command: "INSERT", isRestrictive: true,
        check: condition),
      Policy(
        name: "own_site_changed", table: table, command: "UPDATE", isRestrictive: true,
        using: condition, check: condition),
      Policy(
        name: "own_site_removed", table: table, command: "DELETE", isRestrictive: true,
        using: condition),
    ]
  }

  /// Support's operators, without an organization, are seen by all and changed by support.
  private static let operators = [
    Policy(
      name: "own_organization", table: "operators", using: isOwn("organization_id")),
    Policy(
      name: "support_seen", table: "operators", command: "SELECT", using: "organization_id IS NULL"),
  ]
}

import Diagnostics
import GRDB

/// Whose the store is, and what tells it from others.
enum OwnerCheck {
  static func findings(in database: Database, _ organization: String) throws -> [StoreFinding] {
    var findings: [StoreFinding] = []
    if try database.has("store", in: "meta"),
      try String.fetchOne(database, sql: "SELECT store FROM meta") == nil
    {
      findings.append(
        StoreFinding(
          .identityMissing, "The store has lost its identity: the table meta is empty.",
          remedy: "Restore a backup; no saved plan fits this store."))
    }
    guard try database.has("name", in: "organizations") else { return findings }
    let names = try String.fetchAll(database, sql: "SELECT name FROM organizations ORDER BY name")
    if !names.contains(organization) {
      let present = names.isEmpty ? "nobody" : names.prefix(5).joined(separator: ", ")
      findings.append(
        StoreFinding(
          .organizationMissing,
          "The organization \(organization) isn't in this store, which is of \(present).",
          remedy: "Check `organization:` and `store:` in rollcall.yaml."))
    }
    return findings
  }
}

/// A function of the schema: made anew by each migration, compared by each check.
struct SchemaFunction {
  let name: String
  /// As in `CREATE FUNCTION`, without defaults.
  var arguments = ""
  var defaults = ""
  let returns: String
  var language = "sql"
  /// `STABLE`, `SECURITY DEFINER` and the like.
  var options = ""
  /// Who may call it besides the owner; triggers call without asking.
  var callers: [DatabaseRole] = []
  /// As the server keeps it.
  let body: String

  /// Whatever an object of a caller's is named, the body means ours.
  static let searchPath = "pg_catalog, rollcall, pg_temp"

  var definition: String {
    """
    CREATE OR REPLACE FUNCTION rollcall.\(name)(\(defaults.isEmpty ? arguments : defaults))
      RETURNS \(returns) LANGUAGE \(language) \(options)
      SET search_path = \(Self.searchPath)
    AS $body$\(body)$body$;
    REVOKE ALL ON FUNCTION rollcall.\(name)(\(arguments)) FROM PUBLIC, \(Self.everybody);
    \(grant)

    """
  }

  private var grant: String {
    guard !callers.isEmpty else { return "" }
    let names = callers.map(\.name).joined(separator: ", ")
    return "GRANT EXECUTE ON FUNCTION rollcall.\(name)(\(arguments)) TO \(names);"
  }

  private static let everybody = DatabaseRole.allCases.map(\.name).joined(separator: ", ")
}

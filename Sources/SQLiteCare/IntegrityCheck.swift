import Diagnostics
import GRDB

/// What SQLite itself finds wrong with its pages, indexes and rules.
enum IntegrityCheck {
  static func findings(in database: Database) throws -> [StoreFinding] {
    let rows = try String.fetchAll(database, sql: "PRAGMA integrity_check(\(limit))")
    let lines = rows.flatMap { $0.split(separator: "\n").map(String.init) }
      .filter { $0 != "ok" && !$0.hasPrefix("***") }
    var indexes: [String: [String]] = [:]
    var rules: Set<String> = []
    var others: [String] = []
    for line in lines {
      if let match = line.firstMatch(of: #/index (\S+)$/#) {
        indexes[String(match.1), default: []].append(line)
      } else if line.contains(#/^(NULL value|CHECK constraint failed|non-\w+ value) in /#) {
        rules.insert(line)
      } else {
        others.append(line)
      }
    }
    return indexes.map(index) + rules.map(rule)
      + (others.first.map { [damage($0, others.count)] } ?? [])
  }

  /// Beyond so many lines a file is lost anyway.
  private static let limit = 10_000

  static func damage(_ problem: String, _ count: Int = 1) -> StoreFinding {
    StoreFinding(
      .damaged, "The file is damaged: \(problem)\(rest(count)).",
      remedy: "Keep the file as it is, and restore a backup; sqlite3's `.recover` may save what is "
        + "newer.")
  }

  private static func index(_ name: String, _ lines: [String]) -> StoreFinding {
    StoreFinding(
      .indexDamaged,
      "The index \(name) doesn't fit its table: \(lines[0])\(rest(lines.count)).",
      remedy: "Make a copy, then run in the sqlite3 shell: REINDEX \(name.quotedForSQL);")
  }

  private static func rule(_ line: String) -> StoreFinding {
    StoreFinding(
      .ruleBroken, "A row breaks a rule of its table: \(line).",
      remedy: "Correct it with the sqlite3 shell, or restore a backup.")
  }

  private static func rest(_ count: Int) -> String { count > 1 ? ", and \(count - 1) more" : "" }
}

extension String {
  /// As the name of something in SQL, whatever somebody has called it.
  var quotedForSQL: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}

import Diagnostics
import Fields
import GRDB
import Model
import Storage

/// What the values of one column must not be, where the column holds no field.
struct ValueRule {
  let table: String
  /// What its rows are named by.
  let key: String
  let column: String
  /// SQL that is true for a value that doesn't fit.
  let condition: String
  let problem: String

  func findings(in database: Database) throws -> [StoreFinding] {
    guard try database.has(key, in: table), try database.has(column, in: table) else { return [] }
    return try String.fetchAll(
      database,
      sql: """
        SELECT ifnull(CAST(\(key) AS TEXT), '') FROM \(table) WHERE \(condition) ORDER BY \(key)
        """
    ).map { .unfitValue(table, row: $0, column: column, problem) }
  }
}

extension ValueRule {
  static var all: [ValueRule] { choices + documents + areas + [extensions] }

  private static var choices: [ValueRule] {
    [
      choice("receipts", "user_id", "kind", Receipt.Kind.self),
      choice("links", "id", "purpose", NewMail.Kind.self),
      choice("outbox", "id", "kind", NewMail.Kind.self),
      choice("outbox", "id", "channel", Channel.self),
      choice("outbox", "id", "state", OutboxMail.State.self),
      choice("user_data", "id", "kind", UserData.Kind.self),
      choice("lock", "organization_id", "channel", Channel.self),
      choice("operators", "id", "role", Role.self),
    ]
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ table: String, _ key: String, _ column: String, _ type: Choice.Type
  ) -> ValueRule {
    let options = type.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return ValueRule(
      table: table, key: key, column: column, condition: "\(column) NOT IN (\(options))",
      problem: "is unknown")
  }

  private static var documents: [ValueRule] {
    [
      ("applied", "user_id", "field_values"), ("audit", "id", "changes"),
      ("outbox", "id", "content"), ("support_requests", "user_id", "change"),
    ].map { table, key, column in
      ValueRule(
        table: table, key: key, column: column, condition: "NOT json_valid(\(column))",
        problem: "is not JSON")
    }
  }

  /// Without an area, an operator would act on all there is.
  private static var areas: [ValueRule] {
    [
      ValueRule(
        table: "operators", key: "id", column: "site",
        condition: "(role = '\(Role.siteManager.rawValue)') <> (site IS NOT NULL)",
        problem: "is not what the role needs"),
      ValueRule(
        table: "operators", key: "id", column: "queues",
        condition: "(role = '\(Role.callCenterSupervisor.rawValue)') <> (queues IS NOT NULL)",
        problem: "is not what the role needs"),
      ValueRule(
        table: "operators", key: "id", column: "queues",
        condition: """
          CASE WHEN queues IS NULL THEN 0 WHEN NOT json_valid(queues) THEN 1
            WHEN json_type(queues) <> 'array' THEN 1 ELSE json_array_length(queues) = 0
              OR EXISTS (SELECT 1 FROM json_each(queues) WHERE type <> 'text' OR \(noExtension("value")))
          END
          """, problem: "is not a JSON list of extensions"),
    ]
  }

  private static var extensions: ValueRule {
    ValueRule(
      table: "users", key: "id", column: "extension", condition: noExtension("extension"),
      problem: "is not an extension")
  }

  private static func noExtension(_ value: String) -> String {
    "length(\(value)) NOT BETWEEN 2 AND 16 OR \(value) GLOB '*[^0-9]*'"
  }
}

import Fields
import JSON
import Model

/// The schema of drift; programs must ignore members that they don't know.
enum DriftSchema {
  static var json: JSON {
    Schemas.head("Rollcall drift", "What is stored and isn't what was last applied.")
      .with(PlanSchema.open(members))
  }

  private static var members: [(String, JSON)] {
    [
      ("format_version", ["type": "string", "pattern": "^1\\.[0-9]+$", "examples": ["1.0"]]),
      ("tool_version", text), ("organization", text), ("store", text),
      ("role", PlanSchema.choice(Role.allCases.map(\.rawValue))), ("checked_at", time),
      ("drifted", ["type": "boolean"]), ("changed", PlanSchema.list(changed)),
      ("gone", PlanSchema.list(gone)), ("unmanaged", PlanSchema.list(PlanSchema.unmanaged)),
      ("out_of_area", PlanSchema.list(PlanSchema.outOfArea)),
      ("needs_support", PlanSchema.list(PlanSchema.need)), ("links", PlanSchema.list(link)),
      ("mails", PlanSchema.list(mail)),
      ("accounts", counts(AccountStatus.allCases.map(\.rawValue))),
      ("groups", PlanSchema.list(group)),
      ("pending", counts(["users", "fields", "requests", "resources"])),
      ("compared", count), ("managed", count), ("summary", summary),
    ]
  }

  private static let text = PlanSchema.text
  private static let count = PlanSchema.count
  private static let time = PlanSchema.time
  private static let textOrNull: JSON = ["type": ["string", "null"]]

  private static var changed: JSON {
    PlanSchema.open([
      ("key", text), ("name", text), ("department", textOrNull), ("revision", count),
      ("source", PlanSchema.source), ("changes", PlanSchema.list(change)),
    ])
  }

  private static var change: JSON {
    PlanSchema.open([
      ("field", text), ("applied", PlanSchema.value), ("stored", PlanSchema.value),
      ("desired", PlanSchema.value), ("by", author),
    ])
  }

  private static var gone: JSON {
    let members: [(String, JSON)] = [
      ("key", text), ("name", text), ("department", textOrNull),
      ("fate", PlanSchema.choice(["removed", "renumbered", "replaced", "unclear", "vanished"])),
      ("by", author), ("source", PlanSchema.source),
    ]
    return PlanSchema.open(members + [("renumbered_to", text)], required: members.map(\.0))
  }

  /// Who made a change; `null` is unknown.
  private static var author: JSON {
    let known = PlanSchema.open([("who", text), ("role", text), ("at", time)])
    return ["anyOf": [known, ["type": "null"]]]
  }

  private static var link: JSON {
    PlanSchema.open([
      ("key", text), ("name", text), ("kind", PlanSchema.choice(["welcome", "recovery"])),
      ("address", text), ("state", PlanSchema.choice(["unused", "expired"])),
      ("created_at", time), ("expires_at", time),
    ])
  }

  private static var mail: JSON {
    PlanSchema.open([
      ("key", text), ("name", text), ("kind", text), ("address", text),
      ("state", PlanSchema.choice(["waiting", "failed"])), ("attempts", count),
      ("reason", textOrNull), ("created_at", time),
    ])
  }

  private static var group: JSON {
    PlanSchema.open([("department", textOrNull), ("compared", count), ("managed", count)])
  }

  private static var summary: JSON {
    counts([
      "fields", "unknown", "users", "gone", "unclear", "unmanaged", "out_of_area", "needs_support",
      "awaiting_support", "links_unused", "links_expired", "mails_waiting", "mails_failed",
      "pending",
    ])
  }

  private static func counts(_ names: [String]) -> JSON {
    PlanSchema.open(names.map { ($0, count) })
  }
}

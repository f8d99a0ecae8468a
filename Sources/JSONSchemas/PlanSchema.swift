import Fields
import JSON
import Model
import Plans

/// The schema of saved plans; programs must ignore members that they don't know.
enum PlanSchema {
  static var json: JSON {
    Schemas.head("Rollcall plan", "The actions that take the stored users to the manifests.")
      .with(
        open(
          members + [
            ("out_of_area", list(outOfArea)), ("expires_at", time), ("signature", signature),
            ("redacted", ["type": "boolean"]),
          ],
          // Plans of format 1.0 have no area, and the others are for some only.
          required: members.map(\.0)))
  }

  private static var members: [(String, JSON)] {
    [
      ("format_version", ["type": "string", "pattern": "^1\\.[0-9]+$", "examples": ["1.2"]]),
      ("tool_version", text), ("organization", text), ("store", text),
      ("role", choice(Role.allCases.map(\.rawValue))), ("digest", digest),
      ("created_at", time), ("manifest_digest", digest), ("actions", list(action)),
      ("needs_support", list(need)), ("blocked", list(block)), ("unmanaged", list(unmanaged)),
      ("warnings", list(warning)), ("guards", list(verdict)), ("records", list(record)),
      ("compared", count), ("summary", summary),
    ]
  }

  static let text: JSON = ["type": "string"]
  static let count: JSON = ["type": "integer", "minimum": 0]
  static let time: JSON = ["type": "string", "format": "date-time"]
  private static let digest: JSON = ["type": "string", "pattern": "^sha256:[0-9a-f]{64}$"]
  private static let signature: JSON = [
    "type": "string", "pattern": "^hmac-sha256:[0-9a-f]{64}$",
  ]
  private static let kind = choice(ActionKind.allCases.map(\.rawValue))
  private static let resource = choice(ResourceKind.allCases.map(\.rawValue))

  private static var action: JSON {
    open(
      [
        ("action", kind), ("resource", resource), ("key", text), ("name", text),
        ("revision", count), ("source", source), ("changes", list(change)), ("request", text),
        ("deletes", deletes),
        ("deleted", list(choice(UserData.Kind.allCases.map(\.rawValue)))),
        ("pin", ShapeSchema.pinSource), ("to", text),
      ], required: ["action", "resource", "key", "name"])
  }

  private static var change: JSON {
    open([
      ("field", text), ("before", value), ("after", value),
      ("cause", choice(FieldChange.Cause.allCases.map(\.rawValue))),
    ])
  }

  private static var deletes: JSON {
    open([
      ("voicemail", count), ("unheard", count), ("greetings", count), ("music_on_hold", count),
    ])
  }

  static var need: JSON {
    open(
      [
        ("resource", resource), ("key", text), ("name", text),
        ("field", choice(FieldTable.descriptors.map(\.name))), ("before", value),
        ("after", value), ("awaiting_since", time), ("deletes", deletes), ("source", source),
      ], required: ["key", "name", "field", "before", "after"])
  }

  private static var block: JSON {
    open(
      [
        ("action", kind), ("resource", resource), ("key", text), ("name", text),
        ("code", choice(Block.Code.allCases.map(\.rawValue))), ("message", text),
        ("source", source),
      ], required: ["action", "key", "name", "code", "message"])
  }

  static var unmanaged: JSON {
    open([("resource", resource), ("key", text), ("name", text)])
  }

  static var outOfArea: JSON {
    open(
      [
        ("resource", resource), ("key", text), ("name", text), ("source", source),
        ("except", list(choice(FieldTable.descriptors.map(\.name)))),
      ], required: ["resource", "key", "name"])
  }

  private static var warning: JSON {
    open(
      [
        ("code", choice(PlanWarning.Code.allCases.map(\.rawValue))), ("key", text),
        ("message", text), ("source", source),
      ], required: ["code", "key", "message"])
  }

  private static var verdict: JSON {
    open([
      ("action", kind), ("planned", count), ("limit", count.orNull),
      ("tripped", ["type": "boolean"]),
    ])
  }

  private static var record: JSON {
    open(
      [("key", text), ("values", [:]), ("successor", ["type": "boolean"])],
      required: ["key", "values"])
  }

  private static var summary: JSON {
    let counts =
      ActionKind.allCases.map(\.rawValue) + [
        "needs_support", "blocked", "unmanaged", "people_mailed", "voicemails_lost",
      ]
    return open(
      (counts + ["awaiting_support", "out_of_area"]).map { ($0, count) }, required: counts)
  }

  static var source: JSON {
    open([("file", text), ("line", count), ("column", count)])
  }

  /// A value of the field's own type; `null` is unset.
  static let value: JSON = [
    "type": ["null", "boolean", "integer", "string", "array", "object"]
  ]

  static func list(_ element: JSON) -> JSON { ["type": "array", "items": element] }

  static func choice(_ options: [String]) -> JSON { ["enum": .texts(options)] }

  /// An object that may have other members too; all of these must be there unless `required` says.
  static func open(_ properties: [(String, JSON)], required: [String]? = nil) -> JSON {
    [
      "type": "object",
      "properties": .object(properties.map { JSONMember(name: $0.0, value: $0.1) }),
      "required": .texts(required ?? properties.map(\.0)),
    ]
  }
}

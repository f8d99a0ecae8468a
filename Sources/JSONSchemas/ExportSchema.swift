import Exports
import Fields
import JSON

/// The schema of exports; a store that is filled takes no member that it doesn't know.
enum ExportSchema {
  static var json: JSON {
    Schemas.head("Rollcall export", "The stored state of an organization, without secrets.")
      .with(
        JSON.closed(
          [
            ("format_version", ["const": .string(ExportDocument.format)]),
            ("organization", text), ("domain", text),
          ] + ResourceKind.listed.map { ($0.section, resources($0)) }
            + [("users", PlanSchema.list(user))],
          required: ["format_version", "organization", "domain", "users"]))
  }

  private static let text: JSON = ["type": "string"]
  private static let flag: JSON = ["type": "boolean"]

  private static func resources(_ kind: ResourceKind) -> JSON {
    ItemTable.table(of: kind).map { PlanSchema.list(item($0)) } ?? [:]
  }

  private static var user: JSON {
    let fields = ExportMember.fields.map(\.descriptor).map { descriptor in
      let help: JSON = ["description": .string(descriptor.help)]
      return (path: descriptor.path, schema: help.with(json(descriptor.shape)))
    }
    let flags = ExportMember.flags.map { (path: [$0.name], schema: flag) }
    let counts = ExportMember.counts.map { count in
      (
        count.name,
        ["type": "integer", "minimum": 0, "maximum": .integer(ExportMember.maximumCount)] as JSON
      )
    }
    let number: JSON = ["type": "string", "pattern": .string(Pattern.extension)]
    return ShapeSchema.grouped(
      [(path: ["extension"], schema: number)] + fields + flags
        + [(path: [ExportMember.data], schema: JSON.closed(counts))], required: ["extension"])
  }

  /// Values of the field's own type; a stored value may be one that no manifest could say.
  private static func json(_ shape: FieldShape) -> JSON {
    switch shape {
    case .scalar(.boolean): flag.orNull
    case .scalar(.integer): (["type": "integer"] as JSON).orNull
    case .scalar(.choice(let options)): PlanSchema.choice(options).orNull
    case .scalar: text.orNull
    case .list: PlanSchema.list(text).orNull
    case .items(let table): PlanSchema.list(item(table)).orNull
    case .pinSource: [:]
    }
  }

  private static func item(_ table: ItemTable) -> JSON {
    ShapeSchema.grouped(
      table.fields.map { field in
        (path: field.path, schema: field.isRequired ? text : json(field.shape))
      }, required: [table.key.name])
  }
}

import Fields
import JSON

/// What JSON Schema says of a field's values.
enum ShapeSchema {
  /// `null` clears the field where `isClearable`.
  static func json(_ shape: FieldShape, isClearable: Bool) -> JSON {
    let schema =
      switch shape {
      case .scalar(let type): ScalarSchema.json(type)
      case .list(let type, let maximum): list(type, maximum, mayBeEmpty: isClearable)
      case .items(let table): items(table)
      case .pinSource: pinSource
      }
    return isClearable ? schema.orNull : schema
  }

  /// One entry of a keyed list.
  static func item(_ table: ItemTable) -> JSON {
    let entry = grouped(
      table.fields.map { field in
        let schema = json(field.shape, isClearable: !field.isRequired)
        let example = Example.json(field.example, field.shape)
        return (field.path, described(title(of: field), field.help, example).with(schema))
      }, required: [table.key.name])
    guard table.fields.count == 1 else { return entry }
    return ["anyOf": [json(table.key.shape, isClearable: false), entry]]
  }

  /// An object whose properties are those at `paths`, those with a common first key together.
  static func grouped(_ paths: [(path: [String], schema: JSON)], required: [String]) -> JSON {
    var properties: [(String, JSON)] = []
    for (path, schema) in paths {
      guard path.count > 1 else {
        properties.append((path[0], schema))
        continue
      }
      guard !properties.contains(where: { $0.0 == path[0] }) else { continue }
      let members = paths.filter { $0.path.count > 1 && $0.path[0] == path[0] }
      properties.append((path[0], .closed(members.map { ($0.path[1], $0.schema) })))
    }
    return .closed(properties, required: required)
  }

  static func described(_ title: String, _ help: String, _ example: JSON) -> JSON {
    ["title": .string(title), "description": .string(help), "examples": [example]]
  }

  /// `Ring seconds` for `ring_seconds`, `Forward busy` for `forward.busy`.
  private static func title(of field: ItemField) -> String {
    let words = field.path.joined(separator: " ").map { $0 == "_" ? " " : $0 }
    return String(words.prefix(1)).uppercased() + String(words.dropFirst())
  }

  static let pinSource: JSON = [
    "oneOf": [
      .closed(
        [("env", ["type": ["string", "boolean"], "pattern": .string(Pattern.variable)])],
        required: ["env"]),
      .closed([("generate", ["enum": [true, "true"]])], required: ["generate"]),
    ]
  ]

  private static func list(_ type: ScalarType, _ maximum: Int, mayBeEmpty: Bool) -> JSON {
    let schema: JSON = [
      "type": "array", "items": ScalarSchema.json(type), "uniqueItems": true,
      "maxItems": .integer(maximum),
    ]
    return mayBeEmpty ? schema : schema.with(["minItems": 1])
  }

  private static func items(_ table: ItemTable) -> JSON {
    ["type": "array", "items": item(table), "maxItems": 1_000]
  }
}

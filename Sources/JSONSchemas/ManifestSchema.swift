import Fields
import JSON

/// The schema of manifest files, made from the field table and the item tables.
enum ManifestSchema {
  static var json: JSON {
    Schemas.head("Rollcall manifest", "How the users of an organization should be.")
      .with([
        "type": ["object", "null"], "properties": .object(sections),
        "additionalProperties": false, "$defs": definitions,
      ])
  }

  /// The fields that profiles and defaults may have, for manifests and for the workspace.
  static var sharedFields: JSON {
    fields(FieldTable.descriptors.filter { !$0.isIndividual }, required: [])
  }

  private static var sections: [JSONMember] {
    let resources = ResourceKind.listed.compactMap { kind in
      ItemTable.table(of: kind).map { JSONMember(name: kind.section, value: list(of: $0)) }
    }
    return resources + [
      JSONMember(name: "profiles", value: profiles),
      JSONMember(
        name: "defaults",
        value: described(
          "Defaults", "Values for the users of this file that say nothing else.",
          ["$ref": "#/$defs/shared"])),
      JSONMember(
        name: "users",
        value: [
          "title": "Users", "description": "The users that this file declares.",
          "type": ["array", "null"], "items": ["$ref": "#/$defs/user"],
        ]),
    ]
  }

  private static func described(_ title: String, _ help: String, _ schema: JSON) -> JSON {
    ["title": .string(title), "description": .string(help), "anyOf": [schema, ["type": "null"]]]
  }

  private static func list(of table: ItemTable) -> JSON {
    let plural = table.name.prefix(1).uppercased() + table.name.dropFirst() + "s"
    return [
      "title": .string(plural), "description": .string("The organization's \(table.name)s."),
      "type": ["array", "null"], "items": ShapeSchema.item(table),
    ]
  }

  private static var profiles: JSON {
    [
      "title": "Profiles", "description": "Named values that users take with `profile:`.",
      "type": ["object", "null"], "propertyNames": ScalarSchema.text(64),
      "additionalProperties": ["$ref": "#/$defs/shared"],
    ]
  }

  private static var definitions: JSON {
    [
      "user": fields(FieldTable.descriptors, required: [Field.extension.name]),
      "shared": sharedFields,
    ]
  }

  /// A field that is both a value and a mapping, as `reset`, has `request` for its value there.
  private static func fields(_ descriptors: [FieldDescriptor], required: [String]) -> JSON {
    let forms = Set(descriptors.filter { $0.path.count > 1 }.map { $0.path[0] })
    var paths: [(path: [String], schema: JSON)] = []
    for descriptor in descriptors {
      let schema = schema(of: descriptor)
      let isGroup = descriptor.path.count == 1 && forms.contains(descriptor.path[0])
      guard isGroup else {
        if !descriptors.contains(where: { $0.path == [descriptor.path[0]] })
          || descriptor.path.count == 1
        {
          paths.append((descriptor.path, schema))
        }
        continue
      }
      let inner = descriptors.filter {
        $0.path.count > 1 && $0.path[0] == descriptor.path[0]
      }
      let members = [("request", schema)] + inner.map { ($0.path[1], self.schema(of: $0)) }
      paths.append((descriptor.path, either(descriptor, .closed(members))))
    }
    return ShapeSchema.grouped(paths, required: required)
  }

  private static func either(_ descriptor: FieldDescriptor, _ mapping: JSON) -> JSON {
    let value = ShapeSchema.json(descriptor.shape, isClearable: descriptor.isClearable)
    return head(descriptor).with(["anyOf": [value, mapping]])
  }

  private static func schema(of descriptor: FieldDescriptor) -> JSON {
    head(descriptor).with(
      ShapeSchema.json(descriptor.shape, isClearable: descriptor.isClearable))
  }

  private static func head(_ descriptor: FieldDescriptor) -> JSON {
    ShapeSchema.described(
      descriptor.title, descriptor.help, Example.json(descriptor.example, descriptor.shape))
  }
}

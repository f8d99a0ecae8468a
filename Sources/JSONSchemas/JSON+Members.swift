import JSON

extension JSON {
  /// An object with the members of both, those of `more` behind.
  func with(_ more: JSON) -> JSON {
    .object((objectValue ?? []) + (more.objectValue ?? []))
  }

  static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

  /// An object with these properties and no others.
  static func closed(_ properties: [(String, JSON)], required: [String] = []) -> JSON {
    let schema: JSON = [
      "type": "object",
      "properties": .object(properties.map { JSONMember(name: $0.0, value: $0.1) }),
      "additionalProperties": false,
    ]
    return required.isEmpty ? schema : schema.with(["required": .texts(required)])
  }

  /// The schema, or `null`.
  var orNull: JSON {
    guard var members = objectValue else { return self }
    for index in members.indices where members[index].name == "type" {
      let type = members[index].value
      members[index].value = .array((type.arrayValue ?? [type]) + ["null"])
      return .object(members)
    }
    return ["anyOf": [self, ["type": "null"]]]
  }
}

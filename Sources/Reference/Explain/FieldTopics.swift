import Fields

/// The fields of users and of the entries of lists.
enum FieldTopics {
  static var all: [Topic] {
    let fields = FieldTable.descriptors.flatMap { descriptor -> [Topic] in
      guard case .items(let table) = descriptor.shape else { return [topic(descriptor)] }
      return [topic(descriptor)] + entries(of: table, in: descriptor.name)
    }
    let resources = ResourceKind.listed.flatMap { kind in
      ItemTable.table(of: kind).map { entries(of: $0, in: kind.section) } ?? []
    }
    return fields + resources
  }

  private static func topic(_ descriptor: FieldDescriptor) -> Topic {
    var topic = Topic(kind: .field, name: descriptor.name, summary: descriptor.help)
    topic.details = [
      Topic.Detail(label: "Type", text: TypeText.text(descriptor.shape)),
      Topic.Detail(label: "Who may change it", text: authority(descriptor)),
    ]
    if descriptor.creationAuthority != descriptor.authority {
      let role = descriptor.creationAuthority.rawValue
      topic.details.append(
        Topic.Detail(label: "At creation", text: "\(role) and the roles above it"))
    }
    topic.details += [
      Topic.Detail(label: "For", text: audience(descriptor.audience)),
      Topic.Detail(
        label: "null",
        text: descriptor.isClearable ? "clears it; a missing key leaves it alone" : "is refused"),
    ]
    topic.examples = [example(descriptor.path, descriptor.example)]
    return topic
  }

  private static func entries(of table: ItemTable, in name: String) -> [Topic] {
    table.fields.map { field in
      var topic = Topic(kind: .field, name: "\(name).\(field.name)", summary: field.help)
      topic.details = [
        Topic.Detail(label: "Type", text: TypeText.text(field.shape)),
        Topic.Detail(label: "Required", text: field.isRequired ? "yes" : "no"),
      ]
      topic.examples = [example(field.path, field.example)]
      return topic
    }
  }

  private static func authority(_ descriptor: FieldDescriptor) -> String {
    guard descriptor.authority != .support else {
      return "support; for others a wanted change goes into a support request"
    }
    let roles = "\(descriptor.authority.rawValue) and the roles above it"
    return descriptor.isOwn ? roles + ", and people their own" : roles
  }

  private static func audience(_ audience: FieldDescriptor.Audience) -> String {
    switch audience {
    case .everyone: "every user"
    case .people: "people only"
    case .callQueues: "call queues only"
    }
  }

  /// `directory: {announce: true}`.
  static func example(_ path: [String], _ value: String) -> Topic.Example {
    let text = path.count > 1 ? "\(path[0]): {\(path[1]): \(value)}" : "\(path[0]): \(value)"
    return Topic.Example(title: "Example:", text: text)
  }
}

import Fields

/// Roles, with the fields that each may change.
enum RoleTopics {
  static var all: [Topic] {
    Role.allCases.map { role in
      var topic = Topic(kind: .role, name: role.rawValue, summary: role.summary)
      let fields = FieldTable.descriptors.filter {
        $0.purpose == .stored && ($0.authority == role || role == .basicUser && $0.isOwn)
      }
      let names = fields.map(\.name).joined(separator: ", ")
      let label = role == .basicUser ? "May change" : "May change, too"
      if !names.isEmpty { topic.details = [Topic.Detail(label: label, text: names)] }
      return topic
    }
  }
}

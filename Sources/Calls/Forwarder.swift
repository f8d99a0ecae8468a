package import Fields

/// A user with answering rules, by which calls may go on to somebody else.
package struct Forwarder: Sendable {
  package var `extension`: Extension
  package var rules: [Item]

  package init(_ extension: Extension, rules: [Item]) {
    self.extension = `extension`
    self.rules = rules
  }

  /// Whether some rule sends calls elsewhere.
  package static func forwards(_ rules: [Item]) -> Bool {
    rules.contains { rule in fields.contains { rule[$0]?.text != nil } }
  }

  /// The places of the forwards in `ItemTable.answeringRule`, that of `forward.always` first.
  package static let fields = ItemTable.answeringRule.fields.indices.filter {
    ItemTable.answeringRule.fields[$0].path.first == "forward"
  }

  /// `no_answer` for the place of `forward.no_answer`.
  package static func title(of field: Int) -> String {
    ItemTable.answeringRule.fields[field].path.last ?? ""
  }
}

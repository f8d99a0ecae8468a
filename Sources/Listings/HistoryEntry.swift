import JSON

/// One line of the audit log.
package struct HistoryEntry: Equatable, Sendable {
  /// One value that was changed; secrets stand as `set` or `cleared`.
  struct Change: Equatable, Sendable {
    var field: String
    var before: JSON
    var after: JSON
  }

  /// Seconds since 1970, UTC.
  package var time: Int64
  package var who: String
  package var role: String
  package var run: String
  package var action: String
  /// `user`, or the kind of another resource.
  package var resource: String
  package var key: String
  var changes: [Change]

  /// `changes` is a JSON array of `{field, before, after}`; anything else counts as none.
  package init(
    time: Int64, who: String, role: String, run: String, action: String, resource: String = "user",
    key: String, changes: String = "[]"
  ) {
    self.time = time
    self.who = who
    self.role = role
    self.run = run
    self.action = action
    self.resource = resource
    self.key = key
    self.changes = Self.changes(in: changes)
  }

  private static func changes(in text: String) -> [Change] {
    guard let json = try? JSONReader.read(Array(text.utf8)) else { return [] }
    return (json.arrayValue ?? []).compactMap { change in
      guard let field = change["field"]?.stringValue else { return nil }
      return Change(
        field: field, before: change["before"] ?? .null, after: change["after"] ?? .null)
    }
  }
}

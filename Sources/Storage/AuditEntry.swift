/// One line of the audit log.
package struct AuditEntry: Hashable, Sendable {
  package var id: Int64
  /// Seconds since 1970, UTC.
  package var time: Int64
  package var who: String
  package var role: String
  package var run: String
  package var action: String
  /// The kind of what was changed: a `ResourceKind`, `operator`, `lock` or `store`.
  package var resource: String
  /// The extension, or the name of another resource.
  package var key: String
  /// A JSON array of `{field, before, after}`.
  package var changes: String

  package init(
    id: Int64, time: Int64, who: String, role: String, run: String, action: String,
    resource: String, key: String, changes: String
  ) {
    self.id = id
    self.time = time
    self.who = who
    self.role = role
    self.run = run
    self.action = action
    self.resource = resource
    self.key = key
    self.changes = changes
  }
}

extension AuditEntry {
  /// What stands in `changes` where a user got another extension; nowhere else, as quotes within
  /// texts are escaped.
  package static let renumberingMark = #"{"field":"extension","before":"#
}

/// What one line of the audit log says, besides when and who.
package struct AuditLine: Hashable, Sendable {
  package var action: String
  /// The kind of what was changed: a `ResourceKind`, `operator`, `lock` or `store`.
  package var resource: String
  /// The extension, or the name of another resource.
  package var key: String
  /// A JSON array of `{field, before, after}`; secrets as "set" or "cleared".
  package var changes: String

  package init(action: String, resource: String, key: String, changes: String) {
    self.action = action
    self.resource = resource
    self.key = key
    self.changes = changes
  }
}

/// The line of a store that was filled: what is older is about nobody who is stored now.
extension AuditLine {
  package static let load = "load"
  package static let store = "store"
  /// The key of the line.
  package static let loaded = "users"
}

package import Fields

/// One run of a command that changes the store, for the audit log.
package struct Run: Hashable, Sendable {
  /// Random; the same in all audit entries of the run.
  package var id: String
  package var holder: LockHolder
  package var role: Role
  /// Seconds since 1970, UTC.
  package var time: Int64

  package init(id: String, holder: LockHolder, role: Role, time: Int64) {
    self.id = id
    self.holder = holder
    self.role = role
    self.time = time
  }
}

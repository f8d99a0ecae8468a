/// Who made a change, as what, and when: what the audit log says of it.
package struct ChangeAuthor: Hashable, Sendable {
  package var who: String
  package var role: String
  /// Seconds since 1970, UTC.
  package var time: Int64

  package init(who: String, role: String, time: Int64) {
    self.who = who
    self.role = role
    self.time = time
  }
}

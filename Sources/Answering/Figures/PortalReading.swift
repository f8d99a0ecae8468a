/// How much there is of something right now, for `/metrics`: mails that wait, passwords that are
/// being checked.
package struct PortalReading: Hashable, Sendable {
  /// In Prometheus' form: `rollcall_portal_hashes_waiting`.
  package var name: String
  package var help: String
  package var value: Int

  package init(_ name: String, _ help: String, _ value: Int) {
    self.name = name
    self.help = help
    self.value = value
  }
}

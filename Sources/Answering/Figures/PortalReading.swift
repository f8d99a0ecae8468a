/// A figure for `/metrics`: how much there is of something right now, as mails that wait, or how
/// often something happened since the start.
package struct PortalReading: Hashable, Sendable {
  /// In Prometheus' form: `rollcall_portal_hashes_waiting`.
  package var name: String
  package var help: String
  package var value: Int
  /// Whether it only grows.
  package var isCounter: Bool

  package init(_ name: String, _ help: String, _ value: Int, isCounter: Bool = false) {
    self.name = name
    self.help = help
    self.value = value
    self.isCounter = isCounter
  }
}

/// Drift as it leaves the program, and what found it.
package struct DriftDocument: Hashable, Sendable {
  /// As `format_version`; a minor number is raised by members that older programs may ignore.
  package static let format = "1.1"

  package var drift: Drift
  package var toolVersion: String

  package init(drift: Drift, toolVersion: String) {
    self.drift = drift
    self.toolVersion = toolVersion
  }
}

package import Drifts

/// A workspace whose store was compared, and what drifted, or why it couldn't be.
package struct CheckedDrift: Sendable {
  /// Of its folder; `.` when the command ran there.
  package var path: String
  package var organization: String?
  /// Nil when nothing could be compared.
  package var drift: Drift?
  /// When it was tried, in seconds since 1970, UTC.
  package var time: Int64
  /// Why not, in sentences.
  package var failures: [String]

  package init(
    path: String, organization: String?, drift: Drift?, time: Int64, failures: [String] = []
  ) {
    self.path = path
    self.organization = organization
    self.drift = drift
    self.time = time
    self.failures = failures
  }

  /// What tells it from the others in a report.
  var name: String { organization ?? path }

  /// A file of it as seen from where the command ran, so that build services find it.
  func shown(_ file: String) -> String { path == "." ? file : "\(path)/\(file)" }
}

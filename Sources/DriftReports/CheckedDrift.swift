package import Drifts

/// A workspace whose store was compared, and what drifted, or why it couldn't be told.
package struct CheckedDrift: Sendable {
  /// Of its folder; `.` when the command ran there.
  package var path: String
  /// The path, where it is one of several that the command works in; of one organization there may
  /// be several.
  package var workspace: String?
  package var organization: String?
  /// Nil when nothing could be compared.
  package var drift: Drift?
  /// When it was tried, in seconds since 1970, UTC.
  package var time: Int64
  /// Why not, or what went wrong later, in sentences.
  package var failures: [String]

  package init(
    path: String, workspace: String? = nil, organization: String?, drift: Drift?, time: Int64,
    failures: [String] = []
  ) {
    self.path = path
    self.workspace = workspace
    self.organization = organization
    self.drift = drift
    self.time = time
    self.failures = failures
  }

  /// What a report calls it.
  var name: String { organization ?? path }

  /// A file of it as seen from where the command ran, so that build services find it.
  func shown(_ file: String) -> String { path == "." ? file : "\(path)/\(file)" }
}

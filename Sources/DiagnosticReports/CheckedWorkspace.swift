package import Diagnostics

/// A workspace whose files were checked, and what is wrong with them.
///
/// All paths are relative to where the command ran, so that build services find the files.
package struct CheckedWorkspace: Sendable {
  /// Of its folder; `.` when the command ran there.
  package var path: String
  /// The workspace file, where problems of no file in particular are shown.
  package var settingsFile: String
  /// All files that were checked, with problems or without.
  package var files: [String]
  /// In order.
  package var diagnostics: [Diagnostic]
  /// Why nothing could be checked, in sentences; empty when it could.
  package var failures: [String]

  package init(
    path: String, settingsFile: String, files: [String] = [],
    diagnostics: [Diagnostic] = [], failures: [String] = []
  ) {
    self.path = path
    self.settingsFile = settingsFile
    self.files = files
    self.diagnostics = diagnostics
    self.failures = failures
  }
}

extension CheckedWorkspace {
  /// Where a problem is shown: every report wants a file.
  func file(of range: SourceRange) -> String { range.file.isEmpty ? settingsFile : range.file }

  /// Every diagnostic with the fingerprint that it has in all reports.
  var fingerprinted: [(diagnostic: Diagnostic, fingerprint: String)] {
    var fingerprints = Fingerprints()
    return diagnostics.map { ($0, fingerprints.next(for: $0, in: file(of: $0.range))) }
  }
}

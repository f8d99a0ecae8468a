package import Diagnostics
package import Manifests
package import Model

/// A workspace as read from disk: what it says, and all that is wrong with it.
package struct LoadedWorkspace: Sendable {
  package var folder: WorkspaceFolder
  /// Nil when the workspace file itself can't be used.
  package var workspace: Workspace?
  package var desired: Desired
  /// In order.
  package var diagnostics: [Diagnostic]

  package var errors: Int { diagnostics.count { $0.severity == .error } }
}

package import Diagnostics
package import Manifests
package import Model
package import Templates

/// A workspace as read from disk: what it says, and all that is wrong with it.
package struct LoadedWorkspace: Sendable {
  package var folder: WorkspaceFolder
  /// Nil when the workspace file itself can't be used.
  package var workspace: Workspace?
  package var desired: Desired
  /// What mails are made of in place of the built-in templates.
  package var templates = TemplateOverrides()
  /// The files of those templates, relative to the workspace.
  package var templateFiles: [String] = []
  /// In order.
  package var diagnostics: [Diagnostic]

  package var errors: Int { diagnostics.count { $0.severity == .error } }
}

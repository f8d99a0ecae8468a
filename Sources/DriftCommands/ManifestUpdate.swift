import Drifts
import Editing
import Fields
import Manifests
import Manuscripts
import Model
import Plans
import Running
import Surroundings
import Terminal

/// Writes what drifted back into the manifests.
struct ManifestUpdate {
  let folder: WorkspaceFolder
  let workspace: Workspace
  let desired: Desired

  func write(_ drift: Drift) throws(CommandFailure) -> EditingResult {
    let edits = drift.changed.flatMap(edits)
    guard !edits.isEmpty else { return EditingResult() }
    do throws(SurroundingsError) {
      let files = try ManifestFiles(in: folder, workspace)
      let result = ManifestEditor.edit(
        files.contents.map { ManifestText(path: $0, bytes: $1) }, edits, workspace: workspace,
        workspacePath: WorkspaceFolder.fileName, context: WorkspaceLoader.context(for: workspace))
      guard let result else {
        throw SurroundingsError("The manifests changed in the meantime. Run it again.")
      }
      try files.replace(
        Dictionary(uniqueKeysWithValues: result.manifests.map { ($0.path, $0.after) }))
      return result
    } catch {
      throw CommandFailure(error)
    }
  }

  /// A user who is to be renumbered stands in the manifests under the new extension.
  private func edits(_ user: ChangedUser) -> [ManifestEdit] {
    let declared = desired.users.first {
      desired.files[Int($0.file)] == user.source.file && Int($0.line) == user.source.line
        && Int($0.column) == user.source.column
    }
    guard let declared else { return [] }
    return user.changes.map {
      ManifestEdit(declared.extension, $0.path, before: $0.applied, after: $0.stored)
    }
  }
}

import Arguments
import Foundation
import Manifests
import Running
import Surroundings
import Terminal

/// Finds the workspaces that patterns name.
enum WorkspaceFinder {
  /// By path, each once, whatever links lead to it.
  static func find(
    _ patterns: [String], _ session: Session
  ) throws(CommandFailure) -> [SelectedWorkspace] {
    let base = session.options.chdir
    guard let folder = RealPath.resolve(base), FileKind(of: folder) == .folder else {
      throw CommandFailure(.failed, "There is no folder \(base).")
    }
    var paths: Set<String> = []
    for pattern in patterns {
      let found = workspaces(pattern, in: folder)
      guard !found.isEmpty else {
        throw CommandFailure(
          .failed,
          "--workspace \(pattern) matches no workspace, that is, no folder with "
            + "\(WorkspaceFolder.fileName).")
      }
      paths.formUnion(found.map { path(to: $0, from: base) })
    }
    return try selected(paths.sorted(), session)
  }

  /// The folders that match, or whose workspace file does; relative to `folder` if they lie there.
  private static func workspaces(_ pattern: String, in folder: String) -> [String] {
    let base = folder == "/" ? folder : folder + "/"
    let file = "/" + WorkspaceFolder.fileName
    return Glob.matches(pattern.hasPrefix("/") ? pattern : base + pattern).compactMap { match in
      let found = match.hasSuffix(file) ? String(match.dropLast(file.utf8.count)) : match
      guard FileKind(of: found + file) != .missing, let real = RealPath.resolve(found) else {
        return nil
      }
      let path = found.split(separator: "/").contains("..") ? real : found
      if path == folder { return "." }
      return RealPath.rest(of: path, in: folder) ?? path
    }
  }

  private static func path(to workspace: String, from base: String) -> String {
    guard !workspace.hasPrefix("/") else { return workspace }
    let parts = (base.split(separator: "/") + workspace.split(separator: "/")).filter { $0 != "." }
    let path = (base.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    return path.isEmpty ? "." : path
  }

  private static func selected(
    _ paths: [String], _ session: Session
  ) throws(CommandFailure) -> [SelectedWorkspace] {
    var seen: Set<String> = []
    var owners: [Owner: String] = [:]
    var selected: [SelectedWorkspace] = []
    for path in paths {
      guard let folder = try? WorkspaceFolder.find(from: path), seen.insert(folder.path).inserted
      else { continue }
      let workspace = WorkspaceLoader.readSettings(in: folder).workspace
      selected.append(SelectedWorkspace(path: path, organization: workspace?.organization))
      guard let workspace, let owner = Owner(workspace, folder, session) else { continue }
      if let other = owners.updateValue(path, forKey: owner) {
        throw CommandFailure(
          .failed,
          "\(other) and \(path) are both of the organization \(workspace.organization), in the "
            + "same store, so only one of them can say how its users should be. Nothing was done.")
      }
    }
    return selected
  }

  /// An organization in a store.
  private struct Owner: Hashable {
    let organization: String
    let store: String

    init?(_ workspace: Workspace, _ folder: WorkspaceFolder, _ session: Session) {
      guard let address = try? StoreAddress(session, folder, workspace) else { return nil }
      organization = workspace.organization
      store = address.identity
    }
  }
}

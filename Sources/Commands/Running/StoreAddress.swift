import Manifests
import SQLiteStorage
import Storage
import Surroundings

/// Where the store is: `--store`, else `ROLLCALL_STORE`, else the workspace's `store:`.
struct StoreAddress {
  /// As the user wrote it, for plans and messages.
  let text: String
  /// Absolute.
  let path: String

  init(_ session: Session, _ folder: WorkspaceFolder, _ workspace: Workspace) throws(CommandFailure)
  {
    let variable = session.environment["ROLLCALL_STORE"].flatMap { $0.isEmpty ? nil : $0 }
    text = session.options.store ?? variable ?? workspace.store
    guard text.hasPrefix("sqlite:"), text.utf8.count > 7 else {
      let kind = text.prefix { $0 != ":" }
      throw CommandFailure(
        .failed,
        "This version keeps its store in a file: \(kind): is not known. Write sqlite:PATH, as "
          + "sqlite:.rollcall/roster.db.")
    }
    path = folder.absolute(String(text.dropFirst(7)))
  }

  func open(
    _ mode: SQLiteStore.Mode, organization: String
  ) throws(CommandFailure) -> SQLiteStore {
    do {
      return try SQLiteStore.open(path: path, organization: organization, mode: mode)
    } catch {
      throw CommandFailure(error, organization: organization)
    }
  }
}

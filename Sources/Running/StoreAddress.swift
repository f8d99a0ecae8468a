import Access
package import AccountStorage
import Arguments
import Fields
package import Manifests
import SQLiteStorage
package import Storage
package import Surroundings
package import Terminal

/// Where the store is: `--store`, else `ROLLCALL_STORE`, else the workspace's `store:`.
package struct StoreAddress {
  /// As the user wrote it, for plans and messages.
  package let text: String
  /// Absolute.
  package let path: String
  /// What `ROLLCALL_TOKEN` says; nil when it isn't set.
  private let token: String?
  private let wantedRole: Role?

  package init(_ session: Session, _ folder: WorkspaceFolder, _ workspace: Workspace)
    throws(CommandFailure)
  {
    token = session.environment["ROLLCALL_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
    wantedRole = session.options.role
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

  /// For commands that change nothing.
  package func openForReading(_ workspace: Workspace) throws(CommandFailure) -> AdmittedStore {
    try admit(to: open(.readOnly, organization: workspace.organization), workspace)
  }

  package func openForWriting(_ workspace: Workspace) throws(CommandFailure) -> AdmittedStore {
    try admit(to: open(.readWrite, organization: workspace.organization), workspace)
  }

  /// For the portal, whose people come and go without a plan, and prove themselves who they are.
  package func openForPeople(
    _ workspace: Workspace
  ) throws(CommandFailure) -> any Store & AccountStore {
    try open(.readWrite, organization: workspace.organization, busyTimeout: 30)
  }

  /// For the figures that the portal tells those who run it.
  package func openForWatching(_ workspace: Workspace) throws(CommandFailure) -> any Store {
    try open(.readOnly, organization: workspace.organization)
  }

  /// Creates an empty store; there must be none.
  package func create(_ workspace: Workspace) throws(CommandFailure) {
    do {
      _ = try SQLiteStore.create(
        path: path, organization: workspace.organization, company: workspace.company,
        domain: workspace.domain)
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }

  /// No command gets a store but through here.
  private func admit(
    to store: any Store, _ workspace: Workspace
  ) throws(CommandFailure) -> AdmittedStore {
    do {
      return AdmittedStore(
        store: store,
        admission: try Admission(to: store, token: token, wanted: wantedRole))
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }

  private func open(
    _ mode: SQLiteStore.Mode, organization: String, busyTimeout: Double = 5
  ) throws(CommandFailure) -> SQLiteStore {
    do {
      return try SQLiteStore.open(
        path: path, organization: organization, mode: mode, busyTimeout: busyTimeout)
    } catch {
      throw CommandFailure(error, organization: organization)
    }
  }
}

import Access
package import AccountStorage
import Arguments
import Fields
package import Manifests
package import Storage
package import Stores
package import Surroundings
package import Terminal

/// Where the store is: `--store`, else `ROLLCALL_STORE`, else the workspace's `store:`.
package struct StoreAddress {
  package let place: StorePlace
  /// What `ROLLCALL_TOKEN` says; nil when it isn't set.
  private let token: String?
  private let wantedRole: Role?

  /// As the user wrote it, for plans and messages, without what is secret.
  package var text: String { place.text }

  /// The same for two addresses that mean the same store, as far as their words tell.
  package var identity: String { place.path.map { RealPath.resolve($0) ?? $0 } ?? text }

  package init(_ session: Session, _ folder: WorkspaceFolder, _ workspace: Workspace)
    throws(CommandFailure)
  {
    token = session.environment["ROLLCALL_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
    wantedRole = session.options.role
    let variable = session.environment[Self.variable].flatMap { $0.isEmpty ? nil : $0 }
    do {
      place = try StorePlace(
        session.options.store ?? variable ?? workspace.store, absolute: folder.absolute)
    } catch {
      throw CommandFailure(.failed, error.sentence)
    }
    let isVariable = session.options.store == nil && variable != nil
    guard isVariable || !place.holdsSecret else {
      throw CommandFailure(
        .failed,
        "The address of the store holds a password, and others can read arguments and files in "
          + "git. Put the password into PGPASSWORD or ~/.pgpass, or the address into "
          + "\(Self.variable).")
    }
  }

  private static let variable = "ROLLCALL_STORE"

  /// For commands that change nothing.
  package func openForReading(_ workspace: Workspace) throws(CommandFailure) -> AdmittedStore {
    try admit(to: open(workspace, for: .reading), workspace)
  }

  package func openForWriting(_ workspace: Workspace) throws(CommandFailure) -> AdmittedStore {
    try admit(to: open(workspace, for: .writing), workspace)
  }

  /// For the portal, whose people come and go without a plan, and prove themselves who they are.
  package func openForPeople(
    _ workspace: Workspace
  ) throws(CommandFailure) -> any Store & AccountStore {
    try open(workspace, for: .writing, patience: 30)
  }

  /// For the figures that the portal tells those who run it.
  package func openForWatching(_ workspace: Workspace) throws(CommandFailure) -> any Store {
    try open(workspace, for: .reading)
  }

  /// For care of a store that need not be whole; nil for one that can't be opened, where nobody can
  /// be told from anybody.
  package func openIfPossible(_ workspace: Workspace) throws(CommandFailure) -> AdmittedStore? {
    let store: any Store
    do {
      store = try place.open(workspace.organization, for: .reading)
    } catch {
      // Only what is damaged, or of another version, may be looked at by anybody.
      switch error {
      case .unusable, .newer: return nil
      default: throw CommandFailure(error, organization: workspace.organization)
      }
    }
    return try admit(to: store, workspace)
  }

  /// Nobody has a token of a store that isn't there yet.
  package func refuseTokenWhereMissing(_ workspace: Workspace) throws(CommandFailure) {
    guard token != nil, isMissing(workspace.organization) else { return }
    throw CommandFailure(AdmissionError.unknownToken, organization: workspace.organization)
  }

  /// Makes the organization's part of the store; says whether it wasn't there yet.
  ///
  /// Whatever else is wrong with a store is for whoever opens it next to say.
  package func createIfMissing(_ workspace: Workspace) throws(CommandFailure) -> Bool {
    guard isMissing(workspace.organization) else { return false }
    do {
      try place.create(
        workspace.organization, company: workspace.company, domain: workspace.domain)
      return true
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }

  /// A file has one organization, a server many.
  private func isMissing(_ organization: String) -> Bool {
    do {
      _ = try place.open(organization, for: .reading)
      return false
    } catch {
      switch error {
      case .missing: return true
      case .foreign: return place.path == nil
      default: return false
      }
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
    _ workspace: Workspace, for access: StorePlace.Access, patience: Double = 5
  ) throws(CommandFailure) -> any Store & AccountStore {
    do {
      return try place.open(workspace.organization, for: access, patience: patience)
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }
}

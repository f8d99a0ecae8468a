import Fields
import Manifests
import Model
import Renumbering
import Running
import Storage
import Surroundings
import Terminal

/// What is stored, and who of it is wanted.
struct ExportSource {
  let folder: WorkspaceFolder
  let workspace: Workspace
  /// What the manifests say that are there; nil where nobody needs to know.
  let desired: Desired?
  let store: any Store
  private let identities: Identities
  private let hidesSystem: Bool

  init(_ command: ExportCommand, _ session: Session) async throws(CommandFailure) {
    hidesSystem = command.hideSystem
    if command.unmanaged {
      let (loaded, workspace) = try await session.load()
      (folder, self.workspace, desired) = (loaded.folder, workspace, loaded.desired)
    } else {
      (folder, workspace) = try session.settings()
      desired = nil
    }
    store = try StoreAddress(session, folder, workspace).openForReading(workspace).store
    identities = try StoreReading.identities(
      store, desired ?? Desired(), organization: workspace.organization)
  }

  func wants(_ user: StoredUser) -> Bool {
    if hidesSystem, !user.isPerson { return false }
    return !identities.isManaged(user)
  }

  /// Begins anew while somebody changes what is stored, so that nothing is half old, half new.
  ///
  /// `attempt` is nil when something changed meanwhile.
  func steady<Result>(_ attempt: () throws -> Result?) throws(CommandFailure) -> Result {
    do {
      for _ in 0..<Self.attempts {
        if let result = try attempt() { return result }
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch let error as StoreError {
      throw CommandFailure(error, organization: workspace.organization)
    } catch {
      throw CommandFailure(.failed, "\(error)")
    }
    throw CommandFailure(
      .failed, "The stored users change while they are read. Nothing was written; run it again.")
  }

  private static let attempts = 3
}

import Fields
import Listings
import Manifests
import Model
import Plans
import Renumbering
import Running
import Storage
import Surroundings
import Terminal

/// A workspace and its store as a user's page needs them: the page is shown even if the manifests
/// are wrong.
struct ShownWorkspace {
  let workspace: Workspace
  /// Nothing, where a manifest has an error.
  let desired: Desired
  /// Where there is no manifest at all, nobody is managed, and that is no error.
  let knowsManaged: Bool
  let opened: AdmittedStore
  /// Those stored, but for users.
  let resources: [ResourceKind: [Item]]
  /// Whom the manifests mean by each stored user.
  let identities: Identities
  private let loaded: LoadedWorkspace

  init(_ session: Session) async throws(CommandFailure) {
    let (folder, workspace) = try session.settings()
    self.workspace = workspace
    loaded = await WorkspaceLoader.load(folder)
    knowsManaged = loaded.errors == 0 || Self.hasNoManifest(folder, workspace)
    if !knowsManaged {
      session.console.warn("The manifests have errors, so who is managed isn't known.")
    }
    desired = loaded.errors > 0 ? Desired() : loaded.desired
    opened = try StoreAddress(session, folder, workspace).openForReading(workspace)
    resources = try StoreReading.resources(opened.store, organization: workspace.organization)
    identities = try StoreReading.identities(
      opened.store, desired, organization: workspace.organization)
  }

  /// Whom the stored phone numbers reach.
  var routes: PhoneRoutes { PhoneRoutes(resources[.phoneNumber] ?? []) }

  /// Every stored user; nobody counts as unmanaged where that isn't known.
  func rows() throws(CommandFailure) -> [UserRow] {
    try StoreReading.rows(opened.store, organization: workspace.organization) {
      !knowsManaged || identities.isManaged($0)
    }
  }

  /// Whether nothing was found where manifests would be, and nothing was in the way of looking.
  private static func hasNoManifest(_ folder: WorkspaceFolder, _ workspace: Workspace) -> Bool {
    let finder = SourceFinder(folder, patterns: workspace.manifests)
    let missing = workspace.manifests.count { FileKind(of: folder.absolute($0)) == .missing }
    return finder.files.isEmpty && finder.problems.count == missing
  }

  /// What the next apply would do, for all: what becomes of one user depends on others.
  ///
  /// Nil when no manifest names anybody, or no plan can be made.
  func plan(_ session: Session) -> Plan? {
    guard !desired.users.isEmpty,
      var setting = try? PlanSetting(session, loaded.folder, workspace, loaded.templates)
    else { return nil }
    setting.admit(opened.admission)
    return try? PlanMaker.plan(desired, opened.store, setting)
  }
}

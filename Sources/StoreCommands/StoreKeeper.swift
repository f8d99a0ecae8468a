import Care
import Fields
import Foundation
import Manifests
import Running
import SQLiteCare
import Storage
import Surroundings
import Terminal

/// A workspace's store, and what can be done for it.
///
/// The one place where an address becomes care, and where it is decided who may take it.
struct StoreKeeper {
  let session: Session
  let folder: WorkspaceFolder
  let workspace: Workspace
  let address: StoreAddress
  let care: any StoreCare

  init(_ session: Session) throws(CommandFailure) {
    self.session = session
    (folder, workspace) = try session.settings()
    address = try StoreAddress(session, folder, workspace)
    care = SQLiteCare(
      path: address.path, organization: workspace.organization, user: Self.user)
  }

  /// For work that copies or changes the store: to look at it is anybody's who may read it.
  init(_ session: Session, for work: String) throws(CommandFailure) {
    try self.init(session)
    let role = session.options.role
    guard role >= .officeManager else {
      throw CommandFailure(
        .failed,
        "\(work) is for the role \(Role.officeManager.rawValue) and those above it, and this run "
          + "is \(role.rawValue).")
    }
  }

  /// The file of the store, if it has one.
  var path: String? { address.path }

  /// Who runs the program, as the system counts users.
  static var user: UInt32 { geteuid() }

  /// A run of this command's, for the audit log; it holds no lock.
  func run(_ purpose: String) -> Run {
    let now = SystemTime.now
    let holder = Caller.holder(
      who: Caller.name(session.environment), purpose: purpose, now: now, lease: 0)
    return Run(
      id: UUID().uuidString.lowercased(), holder: holder, role: session.options.role, time: now)
  }

  /// A store's errors as failures of the command.
  func stored<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(CommandFailure) -> Result {
    do {
      return try body()
    } catch {
      throw failure(error)
    }
  }

  func failure(_ error: StoreError) -> CommandFailure {
    CommandFailure(error, organization: workspace.organization)
  }
}

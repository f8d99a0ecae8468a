import Access
import Arguments
import Care
import Fields
import Foundation
import Manifests
import Running
import Storage
import Stores
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
  /// Nil for a store that can't be opened, and for one that is only looked at.
  private let admission: Admission?

  /// To look at a store; who asks is asked when it is sure that opening changes nothing.
  init(_ session: Session) throws(CommandFailure) {
    try self.init(session) { _, _ in nil }
  }

  /// To copy or change it is for those who may act on all of the organization.
  ///
  /// Of a store of an earlier version nobody can tell who they are: before version 3 there were no
  /// operators.
  init(_ session: Session, for work: String) throws(CommandFailure) {
    try self.init(session) { address, workspace throws(CommandFailure) in
      try address.openIfPossible(workspace)?.admission
    }
    let role = admission?.role ?? session.options.role ?? Admission.openRole
    guard role < .officeManager else { return }
    throw CommandFailure(
      .failed,
      "\(work) is for the role \(Role.officeManager.rawValue) and those above it, and you are "
        + "\(role.rawValue).")
  }

  private init(
    _ session: Session,
    _ admit: (StoreAddress, Workspace) throws(CommandFailure) -> Admission?
  ) throws(CommandFailure) {
    self.session = session
    (folder, workspace) = try session.settings()
    address = try StoreAddress(session, folder, workspace)
    admission = try admit(address, workspace)
    care = address.place.care(
      of: workspace.organization, user: Self.user, environment: session.environment)
  }

  /// Throws unless whoever asks may have all that a copy holds: on a server every organization.
  func requireAllOfIt() throws(CommandFailure) {
    // Of a store that can't be opened, opening it once more says why.
    let admission =
      if let admission { admission } else { try address.openForReading(workspace).admission }
    guard path != nil || admission.operator == nil || admission.role == .support else {
      throw CommandFailure(
        .failed,
        "A backup of a server's store holds every organization, so it is for support. Its owner "
          + "can also use pg_dump.")
    }
  }

  /// The file of the store, if it is one.
  var path: String? { address.place.path }

  /// Who runs the program, as the system counts users.
  static var user: UInt32 { geteuid() }

  /// A run of this command's, for the audit log; it holds no lock.
  func run(_ purpose: String) -> Run {
    let now = SystemTime.now
    let holder = Caller.holder(
      who: admission?.name ?? Caller.name(session.environment), purpose: purpose, now: now, lease: 0
    )
    return Run(
      id: UUID().uuidString.lowercased(), holder: holder,
      role: admission?.role ?? Admission.openRole,
      time: now)
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

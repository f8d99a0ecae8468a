import AccountKeeping
import AccountStorage
import Credentials
import Foundation
import Mail
import Mailing
import Manifests
import Portal
import Running
import Secrets
import Storage
import Surroundings
import Terminal

/// What the portal needs of a workspace; all that is missing is said before it listens.
struct PortalWorkspace {
  let origin: PortalOrigin
  private let session: Session
  private let folder: WorkspaceFolder
  private let workspace: Workspace
  private let address: StoreAddress
  private let setting: MailSetting
  private let transport: any MailTransport

  /// Seconds for which the lock on the portal's mails holds without being renewed.
  private static let lease: Int64 = 600

  init(_ session: Session) throws(CommandFailure) {
    self.session = session
    (folder, workspace) = try session.settings()
    guard let url = workspace.portalURL else {
      throw CommandFailure(
        .failed,
        "rollcall.yaml has no portal_url. Write the address under which people reach the portal, "
          + "as portal_url: https://portal.\(workspace.domain).")
    }
    guard let origin = PortalOrigin(url) else {
      throw CommandFailure(
        .failed, "portal_url \(url): the path may have letters, digits, - . _ ~ and / only.")
    }
    self.origin = origin
    try Self.checkKey(folder, session.environment)
    let plan = try PlanSetting(session, folder, workspace, try session.templates(folder))
    guard let setting = try plan.mails(session.environment) else {
      throw CommandFailure(
        .failed,
        "rollcall.yaml has no mail.from, and the portal has mails to send. Write it, as "
          + "mail: {from: Phones <phones@\(workspace.domain)>}.")
    }
    self.setting = setting
    transport = try plan.transport(session)
    address = try StoreAddress(session, folder, workspace)
  }

  private func openStore() throws(CommandFailure) -> any Store & AccountStore {
    try address.openForPeople(workspace)
  }

  func openStoreForReading() throws(CommandFailure) -> any Store {
    try address.openForWatching(workspace)
  }

  func desk() throws(CommandFailure) -> StoreAccountDesk {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let settings = AccountSettings(
      mail: setting,
      passwords: PasswordRules(
        company: workspace.company, minimumLength: workspace.minimumPasswordLength),
      timeZones: TimeZoneNames.all)
    return StoreAccountDesk(
      settings, try openStore(),
      HashingDesk(ScryptHasher(), width: HashingDesk.width(cores: cores)),
      now: { SystemTime.now },
      report: { [console = session.console, organization = workspace.organization] error in
        console.fail(StoreSentence.of(error, organization: organization))
      })
  }

  func pages(trustsForwarded: Bool) -> PortalSettings {
    PortalSettings(
      company: workspace.company, contact: setting.contact, origin: origin,
      formKey: FormKey(setting.key), timeZones: TimeZoneNames.all.sorted(),
      trustsForwarded: trustsForwarded)
  }

  func postman(_ signal: StopSignal) throws(CommandFailure) -> Postman {
    var holder = Caller.holder(
      who: Caller.name(session.environment), purpose: "rollcall-portal", now: SystemTime.now,
      lease: Self.lease)
    holder.channel = .portal
    let context = SendingContext(
      holder: holder, now: { SystemTime.now }, isStopped: { signal.isRaised },
      pause: { await signal.pause($0) })
    return Postman(try openStore(), setting, transport, context, isDead: Caller.isDead)
  }

  /// `apply` makes a key where there is none; a portal with one of its own would only hide that it
  /// looks in the wrong place.
  private static func checkKey(
    _ folder: WorkspaceFolder, _ environment: [String: String]
  ) throws(CommandFailure) {
    let path = folder.absolute(".rollcall/link.key")
    guard environment[LinkKeyFile.variable, default: ""].isEmpty, FileKind(of: path) == .missing
    else { return }
    throw CommandFailure(
      .failed,
      "There is no link key at \(path). The first `rollcall apply` that sends a link makes it; "
        + "or set \(LinkKeyFile.variable).")
  }
}

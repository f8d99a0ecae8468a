import Fields
import Mail
import Mailing
import Model
import Planning
import Reconciling
import SQLiteStorage
import Storage

/// One of several runs at once, with a connection of its own to the file of a scene.
struct Racer: Sendable {
  private let desired: Desired
  private let store: SQLiteStore
  private let context: RunContext
  private let setting: MailSetting
  private let mails: MailCollector

  init(_ name: String, _ scene: Scene) throws {
    desired = Staff.welcomed(12, named: name)
    store = try SQLiteStore.open(path: scene.path, organization: "acme", mode: .readWrite)
    var holder = scene.holder()
    holder.who = name
    context = scene.context(.officeManager, holder)
    setting = try scene.setting()
    mails = scene.mails
  }

  /// Applies; returns why it couldn't.
  func run() async -> (any Error)? {
    do {
      _ = try await Applying(store, context, setting, mails).apply(
        desired, confirm: { _ throws(ReconcilingError) in }, progress: { _, _ in })
      return nil
    } catch {
      return error
    }
  }
}

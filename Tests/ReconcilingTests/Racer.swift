import Fields
import Mail
import Mailing
import Model
import Planning
import Reconciling
import Storage
import StoreSupport

/// One of several runs at once, with a connection of its own to the store of a scene.
struct Racer: Sendable {
  private let desired: Desired
  private let store: any Store
  private let context: RunContext
  private let setting: MailSetting
  private let mails: MailCollector

  init(_ name: String, _ scene: Scene) throws {
    desired = Staff.welcomed(12, named: name)
    store = try scene.test.open(5)
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

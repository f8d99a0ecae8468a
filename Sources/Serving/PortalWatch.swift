import AccountKeeping
import Answering
import Credentials
import Storage

/// How the portal is doing, for those who run it.
struct PortalWatch: Sendable {
  private let desk: StoreAccountDesk
  private let store: any Store & AccountStore

  init(_ desk: StoreAccountDesk, _ store: any Store & AccountStore) {
    self.desk = desk
    self.store = store
  }

  var probes: PortalProbes {
    PortalProbes(trouble: { trouble }, readings: { readings })
  }

  private var trouble: String? {
    do {
      _ = try store.account(login: "@")
      return nil
    } catch {
      return "The store can't be read."
    }
  }

  private var readings: [PortalReading] {
    let load = desk.load
    var readings = [
      PortalReading(
        "rollcall_portal_hashes_running", "Passwords and PINs being hashed.", load.running),
      PortalReading(
        "rollcall_portal_hashes_waiting", "Passwords and PINs that wait to be hashed.",
        load.waiting),
    ]
    if let mails = try? store.outbox() {
      let count = mails.count { $0.state == .waiting && $0.channel == .portal }
      readings.append(
        PortalReading("rollcall_portal_mails_waiting", "Mails of the portal that wait.", count))
    }
    return readings
  }
}

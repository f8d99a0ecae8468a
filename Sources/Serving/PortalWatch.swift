import AccountKeeping
import Answering
import Credentials
import Storage

/// How the portal is doing, for those who run it.
struct PortalWatch: Sendable {
  private let desk: StoreAccountDesk
  /// A connection of its own, so that whoever watches keeps nobody waiting.
  private let store: StoreQueue<any Store>

  init(_ desk: StoreAccountDesk, _ store: any Store) {
    self.desk = desk
    self.store = StoreQueue(store, room: 0)
  }

  var probes: PortalProbes {
    PortalProbes(trouble: { await trouble() }, readings: { await readings() })
  }

  private func trouble() async -> String? {
    do {
      // Nobody has this number: the answer is short, and the store had to be read for it.
      _ = try await store.ask { store throws(StoreError) in try store.links(of: 0) }
      return nil
    } catch {
      return "The store can't be read."
    }
  }

  private func readings() async -> [PortalReading] {
    let load = desk.load
    var readings = [
      PortalReading(
        "rollcall_portal_hashes_running", "Passwords and PINs being hashed.", load.running),
      PortalReading(
        "rollcall_portal_hashes_waiting", "Passwords and PINs that wait to be hashed.",
        load.waiting),
    ]
    let mails = try? await store.ask { store throws(StoreError) in try store.outbox() }
    if let mails {
      let count = mails.count { $0.state == .waiting && $0.channel == .portal }
      readings.append(
        PortalReading("rollcall_portal_mails_waiting", "Mails of the portal that wait.", count))
    }
    return readings + events
  }

  private var events: [PortalReading] {
    let counts = desk.counts
    return [
      ("recoveries_asked", "Links that were asked for.", counts.recoveriesAsked),
      ("recoveries_mailed", "Links that were asked for and mailed.", counts.recoveriesMailed),
      ("changes", "Changes of people to their own accounts.", counts.changes),
      ("busy", "People turned away because too many secrets were being hashed.", counts.busy),
      ("store_failures", "Calls that the store couldn't answer.", counts.storeFailures),
    ].map { PortalReading("rollcall_portal_\($0)_total", $1, $2, isCounter: true) }
  }
}

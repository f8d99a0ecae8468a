import Mailing
import Planning
import Storage

/// Trying mails of some users again: those that wait, and those that failed for good.
extension Applying {
  /// Sends again what these users have in the outbox.
  ///
  /// A mail that the portal queued is left to the portal, which sends it once it waits again.
  package func resend(
    _ users: [String], progress: (Int, Int) -> Void
  ) async throws(ReconcilingError) -> ResendOutcome {
    var outcome = ResendOutcome()
    let mails = try mails(of: users, &outcome)
    let portals = mails.filter { $0.channel == .portal }
    if !portals.isEmpty {
      var portal = context
      portal.holder.channel = .portal
      outcome.leftToPortal = try await OrganizationLock.hold(store, portal) {
        () async throws(ReconcilingError) in
        try retry(portals, by: portal, &outcome).map(\.extension)
      }.result
    }
    let ours = mails.filter { $0.channel == .run }
    guard !ours.isEmpty else { return outcome }
    outcome.mails = try await OrganizationLock.hold(store, context) {
      () async throws(ReconcilingError) in
      let ready = Set(try retry(ours, by: context, &outcome).map(\.id))
      return try await send(where: { ready.contains($0.id) }, progress)
    }.result
    return outcome
  }

  private func mails(
    of users: [String], _ outcome: inout ResendOutcome
  ) throws(ReconcilingError) -> [OutboxMail] {
    let outbox: [OutboxMail]
    do {
      outbox = try store.outbox()
    } catch {
      throw .store(error)
    }
    for user in Set(users).subtracting(outbox.map(\.extension)).sorted() {
      outcome.refused.append("\(user) has no mail that waits or failed.")
    }
    let own = try stored { () throws(StoreError) in
      try SnapshotReader.users(within: context.rules.area, among: users, store)
    }
    for user in Set(users).intersection(outbox.map(\.extension)).subtracting(own).sorted() {
      outcome.refused.append("\(user) is outside of your area.")
    }
    return outbox.filter { own.contains($0.extension) }
  }

  /// Lets what failed wait again; returns all that wait now.
  private func retry(
    _ mails: [OutboxMail], by context: RunContext, _ outcome: inout ResendOutcome
  ) throws(ReconcilingError) -> [OutboxMail] {
    var ready: [OutboxMail] = []
    for mail in mails {
      do {
        if mail.state == .failed {
          try store.retry(mail.id, by: context.holder, at: context.now())
        }
        ready.append(mail)
      } catch {
        guard case .refused(let reason) = error else { throw .store(error) }
        outcome.refused.append("\(mail.extension): \(reason) Make a new request instead.")
      }
    }
    return ready
  }
}

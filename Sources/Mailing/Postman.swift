package import Mail
package import Storage

/// Sends the mails that the portal queues, a delivery at a time.
package struct Postman: Sendable {
  private let ledger: any Ledger
  private let setting: MailSetting
  private let transport: any MailTransport
  private let context: SendingContext
  private let isDead: @Sendable (LockHolder) -> Bool

  /// The holder in `context` is one of the portal's channel.
  package init(
    _ ledger: any Ledger, _ setting: MailSetting, _ transport: any MailTransport,
    _ context: SendingContext, isDead: @escaping @Sendable (LockHolder) -> Bool
  ) {
    self.ledger = ledger
    self.setting = setting
    self.transport = transport
    self.context = context
    self.isDead = isDead
  }

  /// Sends what waits; nil when another process of the portal is at it.
  package func deliver() async throws -> OutboxReport? {
    let channel = context.holder.channel
    let waits = try ledger.outbox().contains { $0.state == .waiting && $0.channel == channel }
    guard waits else { return OutboxReport() }
    var holder = context.renewedHolder
    holder.since = context.now()
    guard try takeLock(holder) else { return nil }
    defer { try? ledger.releaseLock(holder) }
    return try await Outbox(ledger, setting, transport, context).send { _, _ in }
  }

  private func takeLock(_ holder: LockHolder) throws(StoreError) -> Bool {
    do {
      _ = try ledger.acquireLock(holder, at: context.now(), isDead: isDead)
      return true
    } catch {
      guard case .locked = error else { throw error }
      return false
    }
  }
}

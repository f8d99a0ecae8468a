import Dispatch
package import Mail
import Synchronization

/// Sends messages to an SMTP server, several at a time, over connections that stay open.
///
/// A message counts as delivered only when the server says 250 to its final dot.
package final class SMTPTransport: MailTransport {
  private struct Waiters {
    /// The one used last is at the end, so that no more connections are opened than needed.
    var idle: [SMTPConnection]
    var waiting: [CheckedContinuation<SMTPConnection, Never>] = []
  }

  private let connections: [SMTPConnection]
  private let waiters: Mutex<Waiters>

  /// Nothing is connected before the first message.
  package init(_ setting: SMTPSetting, connections count: Int = 4) {
    let connections = (0..<max(count, 1)).map { _ in SMTPConnection(setting) }
    self.connections = connections
    waiters = Mutex(Waiters(idle: connections))
  }

  /// A server that is mute doesn't keep the program from ending.
  deinit {
    let group = DispatchGroup()
    for connection in connections { connection.close(group) }
    _ = group.wait(timeout: .now() + .seconds(2))
  }

  package func send(
    _ message: MailMessage, _ turn: HandoverTurn
  ) async throws(MailError) -> Delivery {
    let connection = await take()
    let result = await connection.send(SMTPEnvelope(message), turn)
    give(connection)
    return try result.get()
  }

  private func take() async -> SMTPConnection {
    await withCheckedContinuation { waiter in
      let idle = waiters.withLock { waiters -> SMTPConnection? in
        if waiters.idle.isEmpty { waiters.waiting.append(waiter) }
        return waiters.idle.popLast()
      }
      if let idle { waiter.resume(returning: idle) }
    }
  }

  private func give(_ connection: SMTPConnection) {
    let waiter = waiters.withLock { waiters -> CheckedContinuation<SMTPConnection, Never>? in
      guard waiters.waiting.isEmpty else { return waiters.waiting.removeFirst() }
      waiters.idle.append(connection)
      return nil
    }
    waiter?.resume(returning: connection)
  }
}

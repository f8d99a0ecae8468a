import Fields
package import Listings
package import Manifests
package import Storage
package import Terminal

/// Reads from a store which mails wait or failed.
package enum OutboxReading {
  package static func entries(
    _ store: some Store, _ workspace: Workspace
  ) throws(CommandFailure) -> [OutboxEntry] {
    do {
      return try store.outbox().map(entry)
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }

  package static func entry(_ waiting: OutboxMail) -> OutboxEntry {
    OutboxEntry(
      extension: waiting.extension, kind: waiting.mail.kind.rawValue,
      address: waiting.mail.address, hasFailed: waiting.state == .failed,
      attempts: waiting.attempts, lastError: waiting.lastError, created: waiting.created,
      expires: waiting.mail.link?.expires, isPortals: waiting.channel == .portal)
  }
}

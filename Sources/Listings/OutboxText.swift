package import Rendering

/// The mails that wait or failed, as text for people: who, why, and the way out.
package enum OutboxText {
  /// `now` is in seconds since 1970.
  package static func render(
    _ entries: [OutboxEntry], now: Int64, style: TextStyle = .plain
  ) -> [UInt8] {
    var out = TextBuffer(style)
    if entries.isEmpty { out.line("No mail waits or failed.") }
    for entry in entries { write(entry, now, to: &out) }
    writeRemedies(entries, now, to: &out)
    return out.take()
  }

  private static func write(_ entry: OutboxEntry, _ now: Int64, to out: inout TextBuffer) {
    out.data(entry.extension)
    out.word("  ")
    out.data(entry.kind)
    out.word("  ")
    out.data(entry.address)
    out.word("  " + entry.state, .strong)
    out.word(" since \(Moment.text(entry.created))", .faint)
    out.endLine()
    out.word("      " + tries(entry))
    if let error = entry.lastError {
      out.word(": ")
      out.data(error)
    }
    out.endLine()
    if let expires = entry.expires {
      let verb = expires > now ? "expires" : "expired"
      out.line("      its link \(verb) \(Moment.text(expires))")
    }
  }

  private static func tries(_ entry: OutboxEntry) -> String {
    entry.attempts == 0 ? "not tried yet" : "tried " + Count.text(entry.attempts, "time")
  }

  private static func writeRemedies(
    _ entries: [OutboxEntry], _ now: Int64, to out: inout TextBuffer
  ) {
    if entries.contains(where: { !$0.hasFailed && !$0.isPortals }) {
      out.line("To send the mails that wait: rollcall apply")
    }
    if entries.contains(where: { !$0.hasFailed && $0.isPortals }) {
      out.line("Mails that people asked for in the portal are sent by rollcall-portal.")
    }
    let failed = entries.filter(\.hasFailed)
    if failed.contains(where: { $0.expires ?? .max > now }) {
      out.line("To try failed mails again as they are: rollcall outbox retry EXTENSION…")
    }
    if failed.contains(where: { $0.expires ?? .max <= now }) {
      out.line("An expired link needs a new request: a new value of `welcome:`, for example.")
    }
  }
}

import Model
package import Rendering

/// What apply did, what remains and how to go on, as text for people.
package enum ApplyText {
  package static func render(_ outcome: ApplyReport, style: TextStyle = .plain) -> [UInt8] {
    var out = TextBuffer(style)
    for note in outcome.notes {
      out.data(note)
      out.endLine()
    }
    writeDone(outcome, to: &out)
    writeMails(outcome, to: &out)
    writeRest(outcome, to: &out)
    return out.take()
  }

  private static func writeDone(_ outcome: ApplyReport, to out: inout TextBuffer) {
    let parts = ActionKind.allCases.compactMap { kind -> String? in
      let count = outcome.done[kind] ?? 0
      return count == 0 || kind == .sendWelcome ? nil : text(count, kind)
    }
    if !parts.isEmpty {
      out.word("Applied: ", .strong)
      out.line(parts.joined(separator: ", ") + ".")
    } else if outcome.sent == 0, outcome.unsent.isEmpty {
      out.line("Nothing was changed.")
    }
  }

  private static func text(_ count: Int, _ kind: ActionKind) -> String {
    switch kind {
    case .create: "\(count) created"
    case .update: "\(count) updated"
    case .reset: "\(count) reset"
    case .resetPassword: Count.text(count, "password") + " reset"
    case .sendWelcome: Count.text(count, "welcome email")
    case .remove: "\(count) removed"
    }
  }

  private static func writeMails(_ outcome: ApplyReport, to out: inout TextBuffer) {
    let total = outcome.sent + outcome.unsent.count
    guard total > 0 else { return }
    out.line(
      "\(outcome.sent) of " + Count.text(total, "email") + " sent successfully"
        + (outcome.unsent.isEmpty ? "." : ":"))
    for mail in outcome.unsent {
      out.word("  ")
      out.data(mail.extension)
      out.word(" ")
      out.data(mail.address)
      out.word(mail.isPermanent ? "  failed" : "  waiting")
      if let error = mail.error {
        out.word(": ")
        out.data(error)
      }
      out.endLine()
    }
  }

  private static func writeRest(_ outcome: ApplyReport, to out: inout TextBuffer) {
    if outcome.needsSupport > 0 {
      out.line(
        Count.text(outcome.needsSupport, "change needs", "changes need")
          + " support: run `rollcall plan` to see what.")
    }
    if outcome.blocked > 0 {
      out.line(
        Count.text(outcome.blocked, "action is", "actions are")
          + " blocked: run `rollcall plan` for the reasons and remedies.")
    }
    if outcome.unsent.contains(where: { !$0.isPermanent }) {
      out.line("To send the mails that wait: rollcall apply")
    }
    if outcome.unsent.contains(where: \.isPermanent) {
      out.line(
        "A failed mail isn't sent again: `rollcall outbox retry` tries it as it is, a new value of "
          + "`welcome:` asks for another.")
    }
  }
}

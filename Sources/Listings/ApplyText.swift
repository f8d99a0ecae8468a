import Model
package import Rendering

/// What apply did, what remains and how to go on, as text for people.
package enum ApplyText {
  package static func render(_ report: ApplyReport, style: TextStyle = .plain) -> [UInt8] {
    var out = TextBuffer(style)
    for note in report.notes {
      out.data(note)
      out.endLine()
    }
    writeDone(report, to: &out)
    writeMails(report, to: &out)
    writeRest(report, to: &out)
    return out.take()
  }

  private static func writeDone(_ report: ApplyReport, to out: inout TextBuffer) {
    let parts = ActionKind.allCases.compactMap { kind -> String? in
      let count = report.done[kind] ?? 0
      return count == 0 || kind == .sendWelcome ? nil : text(count, kind)
    }
    if !parts.isEmpty {
      out.word("Applied: ", .strong)
      out.line(parts.joined(separator: ", ") + ".")
    } else if report.sent == 0, report.unsent.isEmpty {
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

  private static func writeMails(_ report: ApplyReport, to out: inout TextBuffer) {
    let total = report.sent + report.unsent.count
    guard total > 0 else { return }
    out.line(
      "\(report.sent) of " + Count.text(total, "email") + " sent successfully"
        + (report.unsent.isEmpty ? "." : ":"))
    for mail in report.unsent {
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

  private static func writeRest(_ report: ApplyReport, to out: inout TextBuffer) {
    if report.needsSupport > 0 {
      out.line(
        Count.text(report.needsSupport, "change needs", "changes need")
          + " support: run `rollcall support-request` for the message to send.")
    }
    if report.blocked > 0 {
      out.line(
        Count.text(report.blocked, "action is", "actions are")
          + " blocked: run `rollcall plan` for the reasons and remedies.")
    }
    if report.unsent.contains(where: { !$0.isPermanent }) {
      out.line("To send the mails that wait: rollcall apply")
    }
    if report.unsent.contains(where: \.isPermanent) {
      out.line(
        "A failed mail is sent again once the address changes or `welcome:` gets a new value.")
    }
  }
}

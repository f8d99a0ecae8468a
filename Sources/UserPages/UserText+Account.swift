import Fields
import Listings
import Model
import Plans
import Rendering

extension UserText {
  /// What lies in the account, and what was mailed.
  mutating func writeAccount() {
    if let data = Count.text(details.data) { heading("Data: \(data)") }
    writeLinks()
    writeMails()
  }

  private mutating func writeLinks() {
    guard !details.links.isEmpty else { return }
    heading("Links:")
    for link in details.links {
      let end =
        switch link.state(at: details.now) {
        case .used: "used " + Moment.text(link.used ?? link.created)
        case .expired: "expired " + Moment.text(link.expires)
        case .unused: "unused, valid until " + Moment.text(link.expires)
        }
      prose("\(link.kind) to \(link.address), made \(Moment.text(link.created)), \(end)", indent: 2)
    }
  }

  private mutating func writeMails() {
    guard !details.mails.isEmpty else { return }
    heading("Mails not sent:")
    for mail in details.mails {
      let state = mail.state
      let error = mail.lastError.map { ": " + $0 } ?? ""
      prose(
        "\(mail.kind) to \(mail.address), \(state) after \(Count.text(mail.attempts, "attempt"))\(error)",
        indent: 2)
    }
  }

  /// The newest changes.
  mutating func writeHistory() {
    guard !details.history.isEmpty else { return }
    heading("Last changes:")
    HistoryText.write(
      Array(details.history.prefix(Self.changes)), indent: 2, width: width, to: &out)
    if details.history.count > Self.changes {
      out.line("  … `rollcall history \(user.extension)` shows all")
    }
  }

  private static let changes = 10
}

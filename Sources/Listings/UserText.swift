import Fields
import Model
import Plans
package import Rendering

/// One user as text for people.
package struct UserText {
  private let details: UserDetails
  private let values = ValueText()
  private var out: TextBuffer

  package static func render(_ details: UserDetails, style: TextStyle = .plain) -> [UInt8] {
    var text = UserText(details: details, out: TextBuffer(style))
    text.writeTitle()
    text.writeFields()
    text.writeManaged()
    text.writeData()
    text.writeLinks()
    text.writeMails()
    text.writeHistory()
    return text.out.take()
  }

  private var user: StoredUser { details.user }

  private mutating func writeTitle() {
    out.start(.strong)
    out.data(user.extension.text)
    out.word(" ")
    out.data(user.name)
    out.endEmphasis()
    out.word(" · ")
    out.data(user[.kind]?.text ?? "person")
    guard let status = user.status else { return out.endLine() }
    out.line(" · " + status.rawValue)
    let hasOpenLink = details.links.contains { details.state(of: $0) == "unused" }
    out.line(
      hasOpenLink && status != .standard
        ? "A link to set up the account is on its way, or waits to be used." : status.summary)
  }

  private mutating func writeFields() {
    let fields = FieldTable.stored.filter { user[$0] != nil && $0 != .extension && $0 != .kind }
    guard !fields.isEmpty else { return }
    writeHeading("Fields:")
    let names = fields.map(\.name)
    let column = 2 + (names.map(\.utf8.count).max() ?? 0) + 3
    for (field, name) in zip(fields, names) {
      out.word("  ")
      out.word(name)
      out.pad(to: column)
      values.write(user[field], of: field, to: &out)
      out.endLine()
    }
  }

  private mutating func writeManaged() {
    guard let source = details.source else {
      return writeHeading("Unmanaged: no manifest names this user, so nothing changes it.")
    }
    out.endLine()
    out.word("Managed by ")
    out.data(source.file)
    out.line(":\(source.line), which says:")
    out.word("  ")
    values.write(.texts(details.managed.map(\.name)), of: nil, to: &out)
    out.endLine()
  }

  private mutating func writeData() {
    let data = details.data
    guard data != UserData() else { return }
    out.endLine()
    out.word("Data: ")
    out.word(Count.text(data.voicemails, "voicemail"))
    if data.unheard > 0 { out.word(" (\(data.unheard) unheard)") }
    out.word(", ")
    out.word(Count.text(data.greetings, "greeting"))
    out.word(", ")
    out.line(Count.text(data.musicOnHold, "music on hold file"))
  }

  private mutating func writeLinks() {
    guard !details.links.isEmpty else { return }
    writeHeading("Links:")
    for link in details.links {
      out.word("  ")
      out.data(link.kind)
      out.word(" to ")
      out.data(link.address)
      out.word(", made " + Moment.text(link.created) + ", ")
      let state = details.state(of: link)
      switch state {
      case "used": out.line("used " + Moment.text(link.used ?? link.created))
      case "expired": out.line("expired " + Moment.text(link.expires))
      default: out.line("unused, valid until " + Moment.text(link.expires))
      }
    }
  }

  private mutating func writeMails() {
    guard !details.mails.isEmpty else { return }
    writeHeading("Mails not sent:")
    for mail in details.mails {
      out.word("  ")
      out.data(mail.kind)
      out.word(" to ")
      out.data(mail.address)
      out.word(mail.hasFailed ? ", failed" : ", waiting")
      out.word(" after " + Count.text(mail.attempts, "attempt"))
      if let error = mail.lastError {
        out.word(": ")
        out.data(error)
      }
      out.endLine()
    }
  }

  private mutating func writeHistory() {
    guard !details.history.isEmpty else { return }
    writeHeading("Last changes:")
    HistoryText.write(details.history, indent: 2, to: &out)
  }

  private mutating func writeHeading(_ text: String) {
    out.endLine()
    out.line(text)
  }
}

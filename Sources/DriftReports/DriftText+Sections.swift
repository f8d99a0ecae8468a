import Drifts
import Fields
import Model
import Plans
import Rendering

extension DriftText {
  /// All that is told and is no drift.
  mutating func writeSections() {
    if drift.isDrifted { out.endLine() }
    let before = out.column + out.bytes.count
    writeNeeds()
    writeLinks()
    writeMails()
    writeUnmanaged()
    writeSome(of: drift.outOfArea, "Out of area", "not compared") { text, other in
      text.out.subject(other.key, other.name, of: other.resource)
      text.out.word(other.exceptions)
    }
    if out.column + out.bytes.count > before { out.endLine() }
  }

  private mutating func writeUnmanaged() {
    let note = drift.unmanaged.hiddenNote(hidden).map { "; " + $0 } ?? ""
    writeSome(
      of: drift.unmanaged.without(hidden), "Unmanaged", "in no manifest and never touched" + note,
      count: drift.unmanaged.count
    ) { text, other in text.out.subject(other.key, other.name, of: other.resource) }
  }

  private mutating func writeNeeds() {
    let now = drift.checked
    let awaited = drift.needsSupport.filter { $0.awaitingSince != nil }
    writeSome(of: awaited, "Awaiting support", "asked for and not done") { text, need in
      text.write(need)
      guard let since = need.awaitingSince else { return }
      let age = DriftWords.age(since: since, at: now)
      text.out.word("   since \(Timestamp.minute(of: since)) (\(age))", .faint)
    }
    writeSome(
      of: drift.needsSupport.filter { $0.awaitingSince == nil }, "Needs support",
      "run `rollcall support-request`"
    ) { $0.write($1) }
  }

  private mutating func write(_ need: SupportNeed) {
    out.subject(need.key, need.name)
    out.word("   \(need.field.name)   ")
    values.write(need.before, of: need.field, to: &out)
    out.word(" → ")
    values.write(need.after, of: need.field, to: &out)
  }

  private mutating func writeLinks() {
    let now = drift.checked
    let expired = drift.links.filter(\.hasExpired)
    let valid = drift.links.filter { !$0.hasExpired }
    writeSome(of: expired, "Links expired", "never used; a new request sends another") {
      text, link in
      text.writeMail(link.key, link.name, link.kind, link.address, link.state(at: now))
    }
    writeSome(of: valid, "Links not used yet", "still valid") { text, link in
      text.writeMail(link.key, link.name, link.kind, link.address, link.state(at: now))
    }
  }

  private mutating func writeMails() {
    let now = drift.checked
    let failed = drift.mails.filter(\.hasFailed)
    let waiting = drift.mails.filter { !$0.hasFailed }
    writeSome(of: failed, "Emails failed", "for good; see `rollcall outbox`") { text, mail in
      text.writeMail(mail.key, mail.name, mail.kind, mail.address, mail.state(at: now))
    }
    writeSome(of: waiting, "Emails waiting", "sent by the next apply, or by the portal") {
      text, mail in
      text.writeMail(mail.key, mail.name, mail.kind, mail.address, mail.state(at: now))
    }
  }

  private mutating func writeMail(
    _ key: String, _ name: String, _ kind: String, _ address: String, _ state: String
  ) {
    out.subject(key, name)
    out.word("   ")
    out.data(kind)
    out.word(" → ")
    out.data(address)
    out.word("   ")
    out.start(.faint)
    out.data(state)
    out.endEmphasis()
  }

  private mutating func writeSome<Element>(
    of elements: [Element], _ title: String, _ meaning: String, count: Int? = nil,
    _ write: (inout DriftText, Element) -> Void
  ) {
    let count = count ?? elements.count
    guard count > 0 else { return }
    out.line("\(title) (\(count), \(meaning))" + (elements.isEmpty ? "" : ":"))
    let shown = TextBuffer.shown(of: elements.count, isVerbose: isVerbose)
    for element in elements.prefix(shown) {
      out.word("  ")
      write(&self, element)
      out.endLine()
    }
    out.endList(hiding: elements.count - shown)
  }

  /// Accounts, what is pending, and the verdict last.
  mutating func writeEnd() {
    if let accounts = DriftWords.text(of: drift.accounts) { out.line("Accounts: \(accounts).") }
    if let pending = DriftWords.text(of: drift.pending) {
      out.line(DriftWords.pending(pending))
    }
    out.line(DriftWords.verdict(drift))
  }
}

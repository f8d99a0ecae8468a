import Fields
import Model
import Plans
import Rendering

/// The message to support as text, for a mail or a form.
package struct SupportMessageText {
  private let message: SupportMessage
  private let values = ValueText()
  private var out = TextBuffer(.plain)

  package static func render(_ message: SupportMessage) -> [UInt8] {
    var text = SupportMessageText(message: message)
    text.writeHead()
    text.write("Please change:", message.changes)
    text.writeExchanges()
    text.writeRemovals()
    text.write("Asked for already, and not done yet:", message.awaited)
    return text.out.take()
  }

  private init(message: SupportMessage) { self.message = message }

  private mutating func writeHead() {
    out.word("Support request of ")
    out.data(message.company)
    out.word(", organization ")
    out.data(message.organization)
    out.word(", domain ")
    out.data(message.domain)
    out.endLine()
    if let requester = message.requester {
      out.word("Asked by ")
      out.data(requester.name)
      out.word(", extension ")
      out.data(requester.extension)
      out.endLine()
    }
    guard message.asksForNothingNew else { return }
    out.endLine()
    out.line(SupportMessageWords.nothing(message))
  }

  private mutating func write(_ title: String, _ subjects: [SupportMessage.Subject]) {
    guard !subjects.isEmpty else { return }
    out.endLine()
    out.line(title)
    for subject in subjects {
      out.word("  ")
      write(key: subject.key, name: subject.name)
      out.endLine()
      let width = subject.needs.map { SupportMessageWords.label(of: $0).utf8.count }.max() ?? 0
      for need in subject.needs { write(need, valueColumn: 6 + width + 3) }
    }
  }

  private mutating func write(_ need: SupportNeed, valueColumn: Int) {
    out.spaces(6)
    out.word(SupportMessageWords.label(of: need))
    out.pad(to: valueColumn)
    if need.isRemoval {
      out.word(SupportMessageWords.loss(of: need))
    } else {
      values.write(need.before, of: need.field, to: &out)
      out.word(" → ")
      values.write(need.after, of: need.field, to: &out)
    }
    if let since = need.awaitingSince {
      out.word("   " + SupportMessageWords.asked(since))
    }
    out.endLine()
  }

  private mutating func writeExchanges() {
    for numbers in message.exchanges {
      out.word("  ")
      out.line(SupportMessageWords.exchange(numbers))
    }
  }

  private mutating func writeRemovals() {
    guard !message.removals.isEmpty else { return }
    out.endLine()
    out.line("Please remove:")
    for removal in message.removals {
      out.word("  ")
      write(key: removal.key, name: removal.name)
      out.word(", " + SupportMessageWords.loss(of: removal))
      out.endLine()
    }
  }

  private mutating func write(key: String, name: String) {
    out.data(key)
    guard !name.isEmpty else { return }
    out.word(" ")
    out.data(name)
  }
}

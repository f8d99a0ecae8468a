import Fields
import Model
import Plans
import Rendering

/// The message to support as text, for a mail or a form.
package struct SupportRequestText {
  private let request: SupportRequest
  private let values = ValueText()
  private var out = TextBuffer(.plain)

  package static func render(_ request: SupportRequest) -> [UInt8] {
    var text = SupportRequestText(request: request)
    text.writeHead()
    text.write("Please change:", request.changes)
    text.writeRemovals()
    text.write("Asked for already, and not done yet:", request.awaited)
    return text.out.take()
  }

  private init(request: SupportRequest) { self.request = request }

  private mutating func writeHead() {
    out.word("Support request of ")
    out.data(request.company)
    out.word(", organization ")
    out.data(request.organization)
    out.word(", domain ")
    out.data(request.domain)
    out.endLine()
    if let requester = request.requester {
      out.word("Asked by ")
      out.data(requester.name)
      out.word(", extension ")
      out.data(requester.extension)
      out.endLine()
    }
    guard request.asksForNothingNew else { return }
    out.endLine()
    out.line(SupportRequestWords.nothing(request))
  }

  private mutating func write(_ title: String, _ subjects: [SupportRequest.Subject]) {
    guard !subjects.isEmpty else { return }
    out.endLine()
    out.line(title)
    for subject in subjects {
      out.word("  ")
      write(key: subject.key, name: subject.name)
      out.endLine()
      let width = subject.needs.map { SupportRequestWords.label(of: $0).utf8.count }.max() ?? 0
      for need in subject.needs { write(need, valueColumn: 6 + width + 3) }
    }
  }

  private mutating func write(_ need: SupportNeed, valueColumn: Int) {
    out.spaces(6)
    out.word(SupportRequestWords.label(of: need))
    out.pad(to: valueColumn)
    if need.isRemoval {
      out.word(SupportRequestWords.loss(of: need))
    } else {
      values.write(need.before, of: need.field, to: &out)
      out.word(" → ")
      values.write(need.after, of: need.field, to: &out)
    }
    if let since = need.awaitingSince {
      out.word("   " + SupportRequestWords.asked(since))
    }
    out.endLine()
  }

  private mutating func writeRemovals() {
    guard !request.removals.isEmpty else { return }
    out.endLine()
    out.line("Please remove:")
    for removal in request.removals {
      out.word("  ")
      write(key: removal.key, name: removal.name)
      out.word(", " + SupportRequestWords.loss(of: removal))
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

import Fields
import Markdown
import Model
import Plans
import Rendering

/// The message to support as Markdown, for a ticket.
///
/// All data stands in code spans, so that none of it is a mention, a link or HTML.
package struct SupportMessageMarkdown {
  private let message: SupportMessage
  private let values = ValueText()
  private var text = ""

  package static func render(_ message: SupportMessage) -> [UInt8] {
    var markdown = SupportMessageMarkdown(message: message)
    markdown.writeHead()
    markdown.write("Please change", message.changes)
    markdown.writeExchanges()
    markdown.writeRemovals()
    markdown.write("Asked for already, and not done yet", message.awaited)
    return Array(markdown.text.utf8)
  }

  private init(message: SupportMessage) { self.message = message }

  private mutating func writeHead() {
    text += "# Support request of \(message.company.codeSpan)\n\n"
    text += "Organization \(message.organization.codeSpan), domain \(message.domain.codeSpan)."
    if let requester = message.requester {
      text += " Asked by \(requester.name.codeSpan), extension \(requester.extension.codeSpan)."
    }
    text += "\n"
    if message.asksForNothingNew { text += "\n\(SupportMessageWords.nothing(message))\n" }
  }

  private mutating func write(_ title: String, _ subjects: [SupportMessage.Subject]) {
    guard !subjects.isEmpty else { return }
    text += "\n## \(title)\n\n"
    for subject in subjects {
      text += "- \(Self.name(subject.key, subject.name))\n"
      for need in subject.needs { text += "  - \(sentence(need))\n" }
    }
  }

  private func sentence(_ need: SupportNeed) -> String {
    let label = SupportMessageWords.label(of: need)
    let wish =
      need.isRemoval
      ? "\(label), \(SupportMessageWords.loss(of: need))"
      : "\(label): \(value(need.before, need.field)) → \(value(need.after, need.field))"
    return wish + (need.awaitingSince.map { " (\(SupportMessageWords.asked($0)))" } ?? "")
  }

  private mutating func writeExchanges() {
    for numbers in message.exchanges {
      text += "\n\(SupportMessageWords.exchange(numbers.map(\.codeSpan)))\n"
    }
  }

  private mutating func writeRemovals() {
    guard !message.removals.isEmpty else { return }
    text += "\n## Please remove\n\n"
    for removal in message.removals {
      text +=
        "- \(Self.name(removal.key, removal.name)), \(SupportMessageWords.loss(of: removal))\n"
    }
  }

  private func value(_ value: Value?, _ field: Field) -> String {
    let text = values.text(value, of: field)
    return value == nil ? text : text.codeSpan
  }

  private static func name(_ key: String, _ name: String) -> String {
    name.isEmpty ? key.codeSpan : "\(key.codeSpan) \(name.codeSpan)"
  }
}

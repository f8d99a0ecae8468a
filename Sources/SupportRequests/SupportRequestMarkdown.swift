import Fields
import Markdown
import Model
import Plans
import Rendering

/// The message to support as Markdown, for a ticket.
///
/// All data stands in code spans, so that none of it is a mention, a link or HTML.
package struct SupportRequestMarkdown {
  private let request: SupportRequest
  private let values = ValueText()
  private var text = ""

  package static func render(_ request: SupportRequest) -> [UInt8] {
    var message = SupportRequestMarkdown(request: request)
    message.writeHead()
    message.write("Please change", request.changes)
    message.writeRemovals()
    message.write("Asked for already, and not done yet", request.awaited)
    return Array(message.text.utf8)
  }

  private init(request: SupportRequest) { self.request = request }

  private mutating func writeHead() {
    text += "# Support request of \(request.company.codeSpan)\n\n"
    text += "Organization \(request.organization.codeSpan), domain \(request.domain.codeSpan)."
    if let requester = request.requester {
      text += " Asked by \(requester.name.codeSpan), extension \(requester.extension.codeSpan)."
    }
    text += "\n"
    if request.asksForNothingNew { text += "\n\(SupportRequestWords.nothing(request))\n" }
  }

  private mutating func write(_ title: String, _ subjects: [SupportRequest.Subject]) {
    guard !subjects.isEmpty else { return }
    text += "\n## \(title)\n\n"
    for subject in subjects {
      text += "- \(Self.name(subject.key, subject.name))\n"
      for need in subject.needs { text += "  - \(sentence(need))\n" }
    }
  }

  private func sentence(_ need: SupportNeed) -> String {
    let label = SupportRequestWords.label(of: need)
    let wish =
      need.isRemoval
      ? "\(label), \(SupportRequestWords.loss(of: need))"
      : "\(label): \(value(need.before, need.field)) → \(value(need.after, need.field))"
    return wish + (need.awaitingSince.map { " (\(SupportRequestWords.asked($0)))" } ?? "")
  }

  private mutating func writeRemovals() {
    guard !request.removals.isEmpty else { return }
    text += "\n## Please remove\n\n"
    for removal in request.removals {
      text +=
        "- \(Self.name(removal.key, removal.name)), \(SupportRequestWords.loss(of: removal))\n"
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

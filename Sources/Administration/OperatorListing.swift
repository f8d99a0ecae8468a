import Fields
import JSON
import Listings
import Model
import Rendering
import Storage

/// The operators, as text for people or JSON for programs.
enum OperatorListing {
  static func text(_ operators: [Operator], style: TextStyle) -> [UInt8] {
    var out = TextBuffer(style)
    guard !operators.isEmpty else {
      out.line("No operators: whoever can open the store may do what an office_manager may.")
      out.line("To change that: rollcall operator add NAME --role office_manager")
      return out.take()
    }
    let width = operators.map { $0.name.harmless.displayWidth }.max() ?? 0
    for someone in operators { write(someone, width, to: &out) }
    return out.take()
  }

  private static func write(_ someone: Operator, _ width: Int, to out: inout TextBuffer) {
    out.start(.strong)
    out.data(someone.name)
    out.endEmphasis()
    out.pad(to: width + 2)
    out.word(someone.role.rawValue)
    if someone.area != .organization {
      out.word("  ")
      out.data(someone.area.words)
    }
    if let revoked = someone.revoked { out.word("  revoked \(Moment.text(revoked))", .strong) }
    out.start(.faint)
    out.word("  added \(Moment.text(someone.created)) by ")
    out.data(someone.createdBy)
    out.endEmphasis()
    out.endLine()
  }

  static func json(_ operators: [Operator]) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.beginArray()
    for someone in operators {
      writer.write([
        "name": .string(someone.name), "role": .string(someone.role.rawValue),
        "site": someone.area.site.map(JSON.string) ?? .null,
        "queues": .array(someone.area.queues.map { .string($0.text) }),
        "created": .string(Timestamp.text(of: someone.created)),
        "created_by": .string(someone.createdBy),
        "revoked": someone.revoked.map { .string(Timestamp.text(of: $0)) } ?? .null,
      ])
    }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }
}

extension Area {
  var site: String? {
    if case .site(let name) = self { name } else { nil }
  }

  var queues: [Extension] {
    if case .queues(let queues) = self { queues.sorted() } else { [] }
  }

  /// `site Boston`, `queues 8001, 8002`.
  var words: String {
    switch self {
    case .organization: "the organization"
    case .site(let name): "site \(name)"
    case .queues: "queues " + queues.map(\.text).joined(separator: ", ")
    }
  }
}

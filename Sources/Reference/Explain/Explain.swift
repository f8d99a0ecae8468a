package import Rendering

/// What a name means: a field, a code, a status, a role, a guard.
package enum Explain {
  /// Everything that has this name; nil when nothing has it.
  ///
  /// The name of a group, as `voicemail` or `phones`, stands for all within, too.
  package static func render(_ name: String, style: TextStyle = .plain) -> [UInt8]? {
    let topics = Topics.all
    let exact = topics.filter { $0.name == name || $0.alias == name }
    let inner = topics.filter { $0.name.hasPrefix(name + ".") && $0.alias != name }
    guard !exact.isEmpty || !inner.isEmpty else { return nil }
    var out = TextBuffer(style)
    for topic in exact { write(topic, to: &out) }
    if !inner.isEmpty { writeList(inner, to: &out) }
    return out.take()
  }

  /// All names, each with a line, by kind.
  package static func renderAll(style: TextStyle = .plain) -> [UInt8] {
    var out = TextBuffer(style)
    let topics = Topics.all
    for kind in Topic.Kind.allCases {
      out.word(kind.title, .strong)
      out.endLine()
      writeList(topics.filter { $0.kind == kind }, to: &out)
      out.endLine()
    }
    out.line("More about one of them: rollcall explain NAME")
    return out.take()
  }

  /// For completion, and for "did you mean".
  package static var names: [String] { Topics.all.map(\.name) }

  private static func writeList(_ topics: [Topic], to out: inout TextBuffer) {
    let end = 2 + min(36, topics.map(\.name.utf8.count).max() ?? 0) + 3
    for topic in topics {
      out.word("  ")
      out.word(topic.name)
      out.pad(to: end)
      out.line(topic.summary)
    }
  }

  private static func write(_ topic: Topic, to out: inout TextBuffer) {
    out.word(topic.name, .strong)
    out.line(" (\(topic.kind.rawValue))")
    out.line("  " + topic.summary)
    if !topic.details.isEmpty { out.endLine() }
    let end = 2 + (topic.details.map(\.label.utf8.count).max() ?? 0) + 3
    for detail in topic.details {
      out.word("  " + detail.label)
      out.pad(to: end)
      out.line(detail.text)
    }
    for example in topic.examples {
      out.endLine()
      out.line("  " + example.title)
      for line in example.text.split(separator: "\n") { out.line("    " + line) }
    }
    out.endLine()
  }
}

import Diagnostics
import JSON
import Reference

/// The codes that stand in a run, with what `rollcall explain` says of them.
struct SARIFRules {
  private let codes: [DiagnosticCode]
  private let indices: [DiagnosticCode: Int]

  init(for diagnostics: [Diagnostic]) {
    codes = Set(diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    indices = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
  }

  func index(of code: DiagnosticCode) -> Int { indices[code] ?? -1 }

  func writeTool(_ version: String, to writer: inout JSONWriter) {
    writer.name("tool")
    writer.beginObject()
    writer.name("driver")
    writer.beginObject()
    writer.name("name")
    writer.string("rollcall")
    writer.name("semanticVersion")
    writer.string(version)
    writer.name("rules")
    writer.beginArray()
    for code in codes { write(code, to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.endObject()
  }

  private func write(_ code: DiagnosticCode, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("id")
    writer.string(code.rawValue)
    if let explanation = DiagnosticExplanation.all[code] { write(explanation, to: &writer) }
    writer.name("defaultConfiguration")
    writer.beginObject()
    writer.name("level")
    writer.string(code.severity.rawValue)
    writer.endObject()
    writer.endObject()
  }

  private func write(_ explanation: DiagnosticExplanation, to writer: inout JSONWriter) {
    let cause = "Usual cause: \(explanation.cause)"
    write("shortDescription", explanation.meaning, to: &writer)
    write("fullDescription", "\(explanation.meaning) \(cause)", to: &writer)
    write(
      "help", "\(cause)\nRemedy: \(explanation.remedy)" + Self.examples(explanation),
      markdown: "\(cause)\n\nRemedy: \(explanation.remedy)\n" + Self.markdown(explanation),
      to: &writer)
  }

  private func write(
    _ name: StaticString, _ text: String, markdown: String? = nil, to writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.beginObject()
    writer.name("text")
    writer.string(text)
    if let markdown {
      writer.name("markdown")
      writer.string(markdown)
    }
    writer.endObject()
  }

  private static func examples(_ explanation: DiagnosticExplanation) -> String {
    let wrong = explanation.wrong.map { "\nWrong:\n\($0)" } ?? ""
    return wrong + (explanation.right.map { "\nRight:\n\($0)" } ?? "")
  }

  private static func markdown(_ explanation: DiagnosticExplanation) -> String {
    let wrong = explanation.wrong.map { "\nWrong:\n\n```yaml\n\($0)\n```\n" } ?? ""
    return wrong + (explanation.right.map { "\nRight:\n\n```yaml\n\($0)\n```\n" } ?? "")
  }
}

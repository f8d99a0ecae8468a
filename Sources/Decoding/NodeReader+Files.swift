import Diagnostics
import Fields
import Normalization
package import YAML

extension NodeReader {
  /// Notes why the file can't be read on.
  package mutating func report(_ error: YAMLError) {
    let place = Place(
      Mark(line: error.line, column: error.column), Mark(line: error.line, column: error.endColumn))
    let code: DiagnosticCode =
      switch error.kind {
      case .syntax: .yamlSyntax
      case .budget: .yamlBudget
      case .tag: .yamlTag
      }
    report(code, error.message, at: place)
  }

  /// Whether the current event begins a node.
  package var isAtNode: Bool {
    events.kind == .scalar || events.kind == .mappingStart || events.kind == .sequenceStart
  }

  package mutating func reportEmptyFile() {
    report(
      .fileEmpty, "this file holds nothing", at: Place(line: 1, column: 1, width: 1),
      help: "delete it, or declare something in it")
  }

  /// The current scalar as a name; nil when it can't be one.
  package mutating func readName(_ what: String) throws(YAMLError) -> String? {
    guard events.kind == .scalar else {
      try refuseType(what, wanted: "a text")
      return nil
    }
    return scalar(Self.names)?.text
  }

  /// The current scalar as a text of up to 1,024 characters; nil when it can't be one.
  package mutating func readText(
    _ name: String, hidesSource: Bool = false
  ) throws(YAMLError) -> String? {
    do {
      let text = events.count <= 4_096 ? events.text().composed : ""
      return try ScalarType.text(1...1_024).value(of: text).text
    } catch {
      report(.invalidValue, "\(name): the text \(error.reason)", hidesSource: hidesSource)
      return nil
    }
  }

  /// Notes that a secret stands here, which nothing shows, and moves behind it.
  package mutating func refuseSecret(_ message: String, help: String) throws(YAMLError) {
    report(.wrongType, message, help: help, hidesSource: true)
    try events.skipNode()
  }

  private static let names = CompiledShape("name", .scalar(.profile), isClearable: false)
}

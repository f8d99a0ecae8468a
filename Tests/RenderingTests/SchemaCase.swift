import Foundation
import Testing

/// A document that is right or wrong by its structure alone.
struct SchemaCase: Sendable, CustomTestStringConvertible {
  var name: String
  var isGood: Bool
  var text: String

  var testDescription: String { name }

  /// Each begins with a line `=== good: NAME` or `=== bad: NAME`.
  static func all(in file: String) -> [SchemaCase] {
    guard let text = try? String(contentsOf: url(file), encoding: .utf8) else { return [] }
    return text.components(separatedBy: "=== ").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let title = lines[0].components(separatedBy: ": ")
      return SchemaCase(
        name: title.dropFirst().joined(separator: ": "), isGood: title[0] == "good",
        text: String(lines[1]))
    }
  }

  static func url(_ file: String) -> URL {
    Repository.url("Tests/RenderingTests/Data/\(file)")
  }
}

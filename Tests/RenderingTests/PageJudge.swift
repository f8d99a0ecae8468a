import Foundation
import JSON
import Testing

/// What parsers that nobody here wrote make of a page.
struct PageJudge {
  /// The elements in order, without code spans.
  let skeleton: [String]
  /// All text outside of code, without white space.
  let loose: String
  let problems: [String]

  enum Kind: String {
    case markdown
    case html
  }

  static func judge(_ kind: Kind, _ pages: [[UInt8]]) throws -> [PageJudge] {
    let folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try pages.enumerated().map { index, page in
      let file = folder.appending(path: "\(index)")
      try Data(page).write(to: file)
      return file.path()
    }
    let output = try Python.run(
      [SchemaCase.url("judge_pages.py").path(), kind.rawValue] + paths)
    let verdicts = try #require(try JSONReader.read(output).arrayValue)
    try #require(verdicts.count == pages.count)
    return verdicts.map { verdict in
      func texts(_ name: String) -> [String] {
        verdict[name]?.arrayValue?.compactMap(\.stringValue) ?? []
      }
      return PageJudge(
        skeleton: texts("skeleton"), loose: verdict["loose"]?.stringValue ?? "",
        problems: texts("problems"))
    }
  }
}

/// A Swift file of the project.
struct SourceFile: Sendable {
  /// From the project's top: `Sources/Model/Role.swift`.
  let path: String
  let text: String
  let tokens: [Token]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    tokens = Tokenizer.tokens(of: text)
  }

  /// The folder below `Sources` or `Tests`.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : ""
  }

  var isProduct: Bool { path.hasPrefix("Sources/") }

  var lineCount: Int {
    let breaks = text.utf8.count { $0 == UInt8(ascii: "\n") }
    return text.isEmpty || text.utf8.last == UInt8(ascii: "\n") ? breaks : breaks + 1
  }

  /// The modules imported, whatever the access level and attributes of the import.
  var imports: [Token] {
    tokens.indices.compactMap { index in
      guard tokens[index].text == "import", index == 0 || tokens[index - 1].text != "." else {
        return nil
      }
      return tokens[(index + 1)...].first { !Self.importKinds.contains($0.text) }
    }
  }

  /// The lines where the words and signs stand in a row.
  func lines(with sequence: [String]) -> [Int] {
    tokens.indices.filter { start in
      tokens[start].text == sequence.first
        && tokens[start...].prefix(sequence.count).map(\.text) == sequence
    }.map { tokens[$0].line }
  }

  /// The lines of variables that belong to no instance: global ones, and stored `static` ones.
  var globalVariableLines: [Int] {
    var depth = 0
    var lines: [Int] = []
    for (index, token) in tokens.enumerated() {
      if token.text == "{" { depth += 1 }
      if token.text == "}" { depth -= 1 }
      guard token.text == "var" else { continue }
      let isStatic = index > 0 && tokens[index - 1].text == "static"
      if depth == 0 || (isStatic && isStored(at: index)) { lines.append(token.line) }
    }
    return lines
  }

  private func isStored(at index: Int) -> Bool {
    guard let body = Function.body(of: index, in: tokens) else { return true }
    return ["didSet", "willSet"].contains(tokens[body + 1].text)
  }

  private static let importKinds: Set = [
    "actor", "class", "enum", "func", "let", "protocol", "struct", "typealias", "var",
  ]
}

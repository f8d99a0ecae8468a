import Diagnostics

/// Cuts a template into words and tags that know their places.
///
/// mustache's own parser knows the place of its first problem only, and accepts much that mails
/// have no use for: other delimiters, functions, templates that include themselves.
struct TemplateScanner {
  private let path: String
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1

  private init(_ text: String, path: String) {
    self.path = path
    scalars = Array(text.unicodeScalars)
  }

  static func pieces(of text: String, path: String) -> [TemplatePiece] {
    var scanner = TemplateScanner(text, path: path)
    var pieces: [TemplatePiece] = []
    while scanner.index < scanner.scalars.count {
      pieces.append(scanner.isAt("{{") ? scanner.readTag() : scanner.readWords())
    }
    return pieces
  }

  private mutating func readWords() -> TemplatePiece {
    var isBlank = true
    var start = (line, column)
    while index < scalars.count, !isAt("{{") {
      let isSpace = scalars[index].properties.isWhitespace
      if isBlank, !isSpace {
        isBlank = false
        start = (line, column)
      }
      advance()
    }
    return TemplatePiece(content: .words(isBlank: isBlank), range: range(from: start))
  }

  private mutating func readTag() -> TemplatePiece {
    let start = (line, column)
    let isTriple = isAt("{{{")
    advance(by: isTriple ? 3 : 2)
    let end = isTriple ? "}}}" : "}}"
    var inside = String.UnicodeScalarView()
    while index < scalars.count, !isAt(end) {
      inside.append(scalars[index])
      advance()
    }
    guard index < scalars.count else {
      return TemplatePiece(
        content: .unclosed,
        range: SourceRange(file: path, line: start.0, column: start.1, endColumn: start.1 + 2))
    }
    advance(by: end.utf8.count)
    let content: TemplatePiece.Content =
      isTriple ? .value(Self.trimmed(inside[...])) : Self.content(inside)
    return TemplatePiece(content: content, range: range(from: start))
  }

  private static func content(_ inside: String.UnicodeScalarView) -> TemplatePiece.Content {
    guard let first = inside.first else { return .value("") }
    let rest = trimmed(inside.dropFirst())
    switch first {
    case "#", "^": return .section(rest)
    case "<": return .frame(rest)
    case "$": return .block(rest)
    case "/": return .end(rest)
    case "!": return .comment
    case "&": return .value(rest)
    case ">", "=", "%": return .foreign(first)
    default: return .value(trimmed(inside[...]))
    }
  }

  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
    var scalars = scalars
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }

  private func isAt(_ mark: String) -> Bool {
    scalars[index...].starts(with: mark.unicodeScalars)
  }

  private mutating func advance(by count: Int = 1) {
    for _ in 0..<count {
      if scalars[index] == "\n" {
        line += 1
        column = 0
      }
      column += 1
      index += 1
    }
  }

  /// Ends with the line it began on.
  private func range(from start: (line: Int, column: Int)) -> SourceRange {
    SourceRange(
      file: path, line: start.line, column: start.column,
      endColumn: line == start.line ? column : nil)
  }
}

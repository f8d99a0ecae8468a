import Diagnostics

/// The text of a template file.
enum TemplateText {
  /// More braces than any mail needs would keep mustache's parser busy for minutes.
  private static let maximumBraces = 1_000

  /// Without a byte order mark and with LF at the ends of lines, or why it is no text.
  static func read(_ file: TemplateFile) -> (text: String, problem: Diagnostic?) {
    var (scalars, isWhole) = decoded(file.bytes)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    var text = String.UnicodeScalarView()
    var range = SourceRange(file: file.path, line: 1, column: 1)
    var braces = 0
    for (index, scalar) in scalars.enumerated() {
      // What the library takes for one sign, as CR LF or a brace with an accent, is one here too.
      if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
      if let problem = Self.problem(scalar, after: text.last, at: range) { return ("", problem) }
      if scalar == "{" { braces += 1 }
      if braces > maximumBraces {
        return ("", Diagnostic(.badTemplate, "the template has more than 1,000 braces", at: range))
      }
      text.append(scalar)
      let isEnd = scalar == "\n"
      range = SourceRange(
        file: file.path, line: range.line + (isEnd ? 1 : 0), column: isEnd ? 1 : range.column + 1)
    }
    guard isWhole else {
      return (
        "",
        Diagnostic(
          .badTemplate, "these bytes are no text in UTF-8", at: range, help: "save it as UTF-8")
      )
    }
    return (String(text), nil)
  }

  private static func problem(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, at range: SourceRange
  ) -> Diagnostic? {
    if scalar.properties.generalCategory == .control, scalar != "\n", scalar != "\t" {
      return Diagnostic(
        .badTemplate, "a control character can't stand in a mail", at: range, help: "delete it")
    }
    if let previous, isBrace(previous) || isBrace(scalar), !(previous.isASCII && scalar.isASCII),
      "\(previous)\(scalar)".count == 1
    {
      return Diagnostic(
        .badTemplate, "an accent or joiner stands on a brace", at: range, help: "delete it")
    }
    return nil
  }

  private static func isBrace(_ scalar: Unicode.Scalar) -> Bool { scalar == "{" || scalar == "}" }

  /// All up to the first bytes that are no UTF-8.
  private static func decoded(_ bytes: [UInt8]) -> ([Unicode.Scalar], isWhole: Bool) {
    var scalars: [Unicode.Scalar] = []
    var rest = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded): scalars.append(UTF8.decode(encoded))
      case .emptyInput: return (scalars, true)
      case .error: return (scalars, false)
      }
    }
  }
}

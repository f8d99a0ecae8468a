/// Why a file can't be read on, in a sentence, and where.
package struct YAMLError: Error, Equatable, Sendable {
  package enum Kind: Sendable {
    case syntax
    /// Too deep, or too much repeated by aliases.
    case budget
    case tag
  }

  package let kind: Kind
  package let message: String
  /// Counted from 1.
  package let line: UInt32
  /// Counted from 1, in Unicode scalars.
  package let column: UInt32
  /// The first column behind the faulty text; equals `column` when only a point is known.
  package let endColumn: UInt32

  package init(
    _ kind: Kind = .syntax, message: String, line: UInt32, column: UInt32, endColumn: UInt32
  ) {
    self.kind = kind
    self.message = message
    self.line = line
    self.column = column
    self.endColumn = endColumn
  }
}

extension YAMLError {
  init(_ message: String, at start: Mark, to end: Mark? = nil, kind: Kind = .syntax) {
    let isOneLine = end?.line == start.line
    self.init(
      kind, message: message, line: start.line, column: start.column,
      endColumn: isOneLine ? max(end?.column ?? 0, start.column) : start.column)
  }
}

extension YAMLError {
  static func tooDeep(at mark: Mark) -> YAMLError {
    YAMLError(
      "Lists and mappings are nested more than \(EventReader.maximumDepth) levels deep here.",
      at: mark, kind: .budget)
  }

  static func unknownAnchor(_ name: String, at start: Mark, to end: Mark) -> YAMLError {
    YAMLError(
      "\"*\(name)\" stands for nothing: there is no \"&\(name)\" above it. "
        + "Put quotes around a text that begins with \"*\".",
      at: start, to: end)
  }

  static func selfReference(_ name: String, at start: Mark, to end: Mark) -> YAMLError {
    YAMLError("\"*\(name)\" stands inside the very part it repeats.", at: start, to: end)
  }

  static func tooMuchExpansion(at start: Mark, to end: Mark) -> YAMLError {
    YAMLError(
      "The aliases of this file repeat too much: together more than "
        + "\(EventReader.maximumExpandedNodes) values or "
        + "\(EventReader.maximumExpandedText >> 20) MiB of text.",
      at: start, to: end, kind: .budget)
  }

  static func secondMerge(at start: Mark, to end: Mark) -> YAMLError {
    YAMLError(
      "\"<<\" is written twice in this mapping. Write it once with a list: \"<<: [*one, *two]\".",
      at: start, to: end)
  }

  static func notMergeable(at start: Mark, to end: Mark) -> YAMLError {
    YAMLError(
      "\"<<\" takes in the keys of a mapping, or of a list of mappings; this is neither.",
      at: start, to: end)
  }

  static func hiddenCharacter(_ scalar: UInt32, at mark: Mark) -> YAMLError {
    let digits = String(scalar, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return YAMLError(
      "There is a character here that doesn't show (U+\(code)). Delete it.",
      at: mark, to: Mark(line: mark.line, column: mark.column + 1))
  }

  static func tagged(at start: Mark, to end: Mark) -> YAMLError {
    YAMLError(
      "Tags such as \"!!str\" aren't supported: the field decides the type. Delete the tag, or "
        + "put quotes around a text that begins with \"!\".",
      at: start, to: end, kind: .tag)
  }

  static func loneDash(at start: Mark, to end: Mark) -> YAMLError {
    YAMLError("Put quotes around a text that is only \"-\".", at: start, to: end)
  }

  static func tightComment(at mark: Mark) -> YAMLError {
    YAMLError("A comment needs a space before its \"#\".", at: mark)
  }

  static func tightQuestionMark(at mark: Mark) -> YAMLError {
    YAMLError("Put quotes around a text that begins with \"?\".", at: mark)
  }

  static func wrongName(at start: Mark, to end: Mark) -> YAMLError {
    YAMLError(
      "A name behind \"&\" or \"*\" holds letters, digits, \"-\" and \"_\" only, "
        + "and a space follows it.",
      at: start, to: end)
  }

  static func looseBlankLines(at mark: Mark) -> YAMLError {
    YAMLError(
      "The empty lines above hold more spaces than this line. Delete the spaces there.", at: mark)
  }

  static func misplacedDirective(at mark: Mark) -> YAMLError {
    YAMLError(
      "A line that begins with \"%\" can only be \"%YAML 1.2\" at the top of a document.",
      at: mark)
  }

  static func tooLittleIndentation(at mark: Mark) -> YAMLError {
    YAMLError(
      "This line goes on with the value above, so indent it with more spaces than that.", at: mark)
  }
}

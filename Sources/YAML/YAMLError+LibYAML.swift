internal import CYAML
import LibYAML

extension EventReader {
  /// What libyaml stopped for, in words for people who don't know YAML's grammar.
  func failure() -> YAMLError {
    let state = parser.pointer.pointee
    let problem = state.problem.map { String(cString: $0) } ?? ""
    if state.error == YAML_MEMORY_ERROR {
      return YAMLError("There isn't enough memory to read this file.", at: .fileStart)
    }
    if state.error == YAML_READER_ERROR {
      let mark = source.mark(of: Int(state.problem_offset))
      return readerError(problem, value: UInt32(truncatingIfNeeded: state.problem_value), at: mark)
    }
    let context = state.context.map { String(cString: $0) } ?? ""
    let mark = Mark(state.problem_mark)
    if let opening = unclosedQuote(problem, context) {
      return YAMLError(opening, at: Mark(state.context_mark))
    }
    if problem == "found character that cannot start any token" {
      return wrongBeginning(source.byte(at: mark), at: mark)
    }
    return YAMLError(
      structureSentence(problem, openedOn: Mark(state.context_mark).line)
        ?? scalarSentence(problem) ?? directiveSentence(problem)
        ?? "This isn't valid YAML: \(problem).",
      at: mark)
  }

  private func readerError(_ problem: String, value: UInt32, at mark: Mark) -> YAMLError {
    if problem == "control characters are not allowed" {
      return .hiddenCharacter(value, at: mark)
    }
    return YAMLError("This isn't valid UTF-8. Save the file as UTF-8.", at: mark)
  }

  private func unclosedQuote(_ problem: String, _ context: String) -> String? {
    guard context == "while scanning a quoted scalar",
      problem == "found unexpected end of stream"
        || problem == "found unexpected document indicator"
    else { return nil }
    return "The quote that is opened here is never closed. Close it at the end of the text."
  }

  private func wrongBeginning(_ byte: UInt8?, at mark: Mark) -> YAMLError {
    guard let byte, byte != 0x09 else {
      return YAMLError("Indent with spaces: there is a tab here.", at: mark)
    }
    let character = Character(Unicode.Scalar(byte))
    return YAMLError("A text can't begin with \"\(character)\". Put quotes around it.", at: mark)
  }

  private func structureSentence(_ problem: String, openedOn line: UInt32) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      "A \":\" isn't expected here. Either this line or the one above is indented wrongly, "
        + "or a text that contains \": \" needs quotes."
    case "could not find expected ':'":
      "The line above needs \": \" behind its key, or quotes around its text."
    case "did not find expected key":
      "A key isn't expected here. Indent this line like the other keys of its mapping, "
        + "or close the quotes of the value above."
    case "did not find expected '-' indicator":
      "A list entry (\"- \") is expected here. Indent this line like the entries above it, "
        + "or further if it belongs to the last one."
    case "block sequence entries are not allowed in this context":
      "A list can't begin here. Put each \"- \" on a line of its own."
    case "mapping keys are not allowed in this context": "A \"?\" isn't expected here."
    case "did not find expected ',' or ']'":
      "The \"[\" of line \(line) isn't closed: \",\" or \"]\" is missing before this."
    case "did not find expected ',' or '}'":
      "The \"{\" of line \(line) isn't closed: \",\" or \"}\" is missing before this."
    case "did not find expected node content": "A value is missing here."
    case "did not find expected <document start>":
      "The value above is complete, so nothing may follow. Check the indentation of this line."
    default: nil
    }
  }

  private func scalarSentence(_ problem: String) -> String? {
    switch problem {
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation",
      "found a tab character that violate indentation":
      "Indent with spaces: there is a tab here."
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      "There is no such escape. Write \"\\\\\" for a backslash, or use single quotes."
    case "did not find expected alphabetic or numeric character":
      "A name of letters and digits must follow \"*\" and \"&\". "
        + "Put quotes around a text that begins with one of them."
    case "did not find expected comment or line break", "found an indentation indicator equal to 0":
      "The text of \"|\" and \">\" begins on the next line."
    case "found unexpected ':'": "A text that contains \":\" needs quotes here."
    default: nil
    }
  }

  private func directiveSentence(_ problem: String) -> String? {
    switch problem {
    case "found unknown directive name", "could not find expected directive name",
      "found unexpected non-alphabetical character", "found incompatible YAML document",
      "found duplicate %YAML directive", "did not find expected digit or '.' character",
      "found extremely long version number", "did not find expected version number":
      "A line that begins with \"%\" can only be \"%YAML 1.2\" at the top of a file."
    case "found undefined tag handle", "did not find expected tag URI", "did not find expected '!'",
      "did not find expected whitespace or line break", "did not find the expected '>'",
      "did not find expected whitespace", "did not find URI escaped octet",
      "found an incorrect leading UTF-8 octet", "found an incorrect trailing UTF-8 octet":
      "Tags that begin with \"!\" aren't supported. Put quotes around a text that begins with it."
    default: nil
    }
  }
}

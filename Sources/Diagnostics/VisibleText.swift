extension String {
  /// The text with everything that could steer a terminal or hide from a reader written out.
  ///
  /// Control characters, bidirectional overrides (CVE-2021-42574), line and paragraph separators
  /// and invisible characters become `\u{…}`; line ends too, so that data stays on its line.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isHidden) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      guard scalar.isHidden else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return result
  }
}

extension String {
  /// The text for a message: visible, in quotes, with a `\` before quotes and `\` in it, cut after 60
  /// characters.
  package var quoted: String {
    let start = unicodeScalars.prefix(60)
    let ending = start.endIndex == unicodeScalars.endIndex ? "\"" : "…\""
    return "\"" + Self.escaped(String(start)).visible + ending
  }
}

extension String {
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
    else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether a reader would not see this scalar, or would see others out of order because of it.
  package var isHidden: Bool {
    switch value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F: true
    default: isInvisible
    }
  }

  private var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .privateUse:
      // A zero-width joiner holds the parts of an emoji together and hides nothing.
      value != 0x200D
    default: properties.isDefaultIgnorableCodePoint && !(0xFE00...0xFE0F).contains(value)
    }
  }
}

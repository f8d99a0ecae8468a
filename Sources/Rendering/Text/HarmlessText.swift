import Diagnostics

extension String {
  /// The text as it may stand anywhere in a terminal, a log or a CI job's output.
  ///
  /// What `visible` writes out is written out, and so is one character of what build services take
  /// for a command: a colon at the start (`::error::`), `##` (`##[error]`, `##vso[…]`,
  /// `##teamcity[…]`), `section_start:` and `section_end:`.
  package var harmless: String {
    guard !isPlain else { return self }
    var result = ""
    var scalars = HarmlessScalars()
    for scalar in unicodeScalars {
      if let escape = scalars.escape(scalar) {
        result += escape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether every byte is a printable ASCII character that plays no part in any command.
  var isPlain: Bool {
    utf8.allSatisfy {
      (0x20...0x7E).contains($0) && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "#")
    }
  }

  /// The columns that the text takes on a terminal.
  package var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// The text if it takes no more columns than `width`, else its beginning and an ellipsis.
  package func shortened(to width: Int) -> String {
    guard displayWidth > width else { return self }
    var result = ""
    var left = width - 1
    for scalar in unicodeScalars {
      left -= scalar.displayWidth
      if left < 0 { break }
      result.unicodeScalars.append(scalar)
    }
    return result + "…"
  }
}

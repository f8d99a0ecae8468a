package import Diagnostics

/// Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request.
package enum DiagnosticsGitHub {
  /// One `::error file=…,line=…::…` a diagnostic.
  package static func render(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var text = ""
    for diagnostic in diagnostics {
      text += "::" + command(diagnostic.severity) + " "
      text += properties(diagnostic).joined(separator: ",")
      text += "::" + message(diagnostic) + "\n"
    }
    return Array(text.utf8)
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private static func properties(_ diagnostic: Diagnostic) -> [String] {
    let range = diagnostic.range
    var properties: [String] = []
    if !range.file.isEmpty { properties.append("file=" + escaped(range.file)) }
    if range.line > 0 {
      properties.append("line=\(range.line)")
      properties.append("col=\(range.column)")
      properties.append("endColumn=\(range.endColumn)")
    }
    properties.append("title=" + escaped(diagnostic.code.rawValue))
    return properties
  }

  private static func message(_ diagnostic: Diagnostic) -> String {
    let help = diagnostic.help.map { "\n" + $0.harmless } ?? ""
    return encoded(diagnostic.message.harmless + help)
  }

  /// A property's value: two more characters than in a message would end it.
  private static func escaped(_ text: String) -> String {
    encoded(text.harmless, also: [":", ","])
  }

  /// As the runner decodes it: `%25`, `%0A`, `%0D`, and `%3A`, `%2C` in properties.
  private static func encoded(_ text: String, also: Set<Unicode.Scalar> = []) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isSpecial = scalar == "%" || scalar == "\n" || scalar == "\r" || also.contains(scalar)
      guard isSpecial else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "%" + String(repeating: "0", count: 2 - digits.utf8.count) + digits
    }
    return result
  }
}

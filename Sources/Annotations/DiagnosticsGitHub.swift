package import Diagnostics

/// Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request.
package enum DiagnosticsGitHub {
  /// As many of each severity as GitHub shows; the rest in plain lines.
  package static func render(_ diagnostics: [Diagnostic]) -> [UInt8] {
    AnnotationBudget.render(diagnostics.map(annotation))
  }

  private static func annotation(_ diagnostic: Diagnostic) -> Annotation {
    Annotation(
      level(diagnostic.severity), at: place(diagnostic.range), title: diagnostic.code.rawValue,
      lines: [diagnostic.message] + (diagnostic.help.map { [$0] } ?? []))
  }

  private static func level(_ severity: Severity) -> Annotation.Level {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .note: .notice
    }
  }

  private static func place(_ range: SourceRange) -> Annotation.Place? {
    guard !range.file.isEmpty else { return nil }
    guard range.line > 0 else { return Annotation.Place(file: range.file) }
    return Annotation.Place(
      file: range.file, line: range.line, column: range.column, endColumn: range.endColumn)
  }
}

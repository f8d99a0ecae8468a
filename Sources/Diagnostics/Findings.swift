/// The problems of one file, up to a number that nobody reads anyway.
///
/// Errors are counted apart, so that no number of warnings hides one.
package struct Findings: Sendable {
  package static let maximum = 1_000

  /// How many errors are kept, and how many of the rest.
  private let limit: Int
  private var diagnostics: [Diagnostic] = []
  private var errors = 0
  private var others = 0

  package init(limit: Int = maximum) {
    self.limit = limit
  }

  /// How many there were, left out ones included.
  package var count: Int { errors + others }

  package var hasErrors: Bool { errors > 0 }

  /// Whether a problem of this severity is left out; building its message can be spared.
  package func isFull(for severity: Severity) -> Bool {
    (severity == .error ? errors : others) >= limit
  }

  /// Counts a problem that is left out.
  package mutating func addNothing(_ severity: Severity) {
    if severity == .error { errors += 1 } else { others += 1 }
  }

  package mutating func add(_ diagnostic: Diagnostic) {
    let isLeftOut = isFull(for: diagnostic.severity)
    addNothing(diagnostic.severity)
    guard !isLeftOut else { return }
    diagnostics.append(diagnostic)
    guard isFull(for: diagnostic.severity) else { return }
    diagnostics.append(
      Diagnostic(
        .tooManyProblems, "this file has \(limit) problems and more; the rest is left out",
        at: diagnostic.range, help: "solve these first"))
  }

  /// The problems in order; no line that may hold a secret is shown for any of them.
  package func finished() -> [Diagnostic] { diagnostics.hidingSecrets().sorted() }
}

extension [Diagnostic] {
  /// Hides the source of every problem that shares its line with a hidden one.
  package func hidingSecrets() -> [Diagnostic] {
    let hidden = Set(filter(\.hidesSource).map { Line($0.range) })
    guard !hidden.isEmpty else { return self }
    return map { diagnostic in
      var diagnostic = diagnostic
      if hidden.contains(Line(diagnostic.range)) { diagnostic.hidesSource = true }
      return diagnostic
    }
  }
}

private struct Line: Hashable {
  var file: String
  var line: Int

  init(_ range: SourceRange) {
    file = range.file
    line = range.line
  }
}

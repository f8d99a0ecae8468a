package import Diagnostics

/// What a diagnostic's code means, how one gets it, and what to do.
package struct DiagnosticExplanation: Hashable, Sendable {
  package var meaning: String
  package var cause: String
  package var remedy: String
  /// Lines of a manifest or a CSV that get it.
  package var wrong: String?
  /// The same lines put right.
  package var right: String?

  init(
    _ meaning: String, cause: String, remedy: String, wrong: String? = nil, right: String? = nil
  ) {
    self.meaning = meaning
    self.cause = cause
    self.remedy = remedy
    self.wrong = wrong
    self.right = right
  }

  /// A test proves that every code has one.
  package static let all: [DiagnosticCode: DiagnosticExplanation] =
    [files, structure, names, references, columns, warnings].reduce(into: [:]) { all, part in
      all.merge(part) { first, _ in first }
    }
}

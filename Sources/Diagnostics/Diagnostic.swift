/// One problem in one place, with what to do about it.
package struct Diagnostic: Hashable, Sendable {
  package var code: DiagnosticCode
  package var severity: Severity
  package var message: String
  /// Where it is; a problem of the whole workspace has line 0.
  package var range: SourceRange
  /// The remedy, a sentence or two.
  package var help: String?
  /// The other place, where a problem has two, as a duplicate has.
  package var related: SourceRange?
  /// Whether the source line may hold a secret and must not be shown.
  package var hidesSource: Bool

  package init(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange, help: String? = nil,
    related: SourceRange? = nil, hidesSource: Bool = false
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.range = range
    self.help = help
    self.related = related
    self.hidesSource = hidesSource
  }
}

extension Diagnostic: Comparable {
  /// By file and line, then by code and message, so that the same problems print in the same order.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.range != right.range { return left.range < right.range }
    return (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
  }
}

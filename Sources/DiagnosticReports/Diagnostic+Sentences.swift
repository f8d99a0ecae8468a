import Diagnostics

extension Diagnostic {
  /// What is wrong and what to do, where a report has one place for both.
  var sentences: String { help.map { "\(message): \($0)" } ?? message }
}

import Testing

/// A place that breaks a rule of the architecture.
struct Violation: Hashable, CustomStringConvertible {
  let path: String
  var line = 1
  let reason: String

  var description: String { "\(path):\(line): \(reason)" }

  static func report(_ violations: [Violation]) {
    for violation in violations {
      Issue.record("\(violation)")
    }
  }
}

/// How a run ended.
package enum NotificationOutcome: String, CaseIterable, Sendable {
  /// Nothing was to be done, or there is no drift.
  case noChanges = "no_changes"
  /// There was nothing to be compared, so that nobody knows whether there is drift.
  case nothingCompared = "nothing_compared"
  /// Something was done, or drift was found.
  case changes
  /// The changes are stored, and mails are not sent.
  case mailsLeft = "mails_left"
  case guarded
  case stale
  case locked
  case failed

  /// Whether nothing happened that anybody must know.
  var isQuiet: Bool { self == .noChanges }

  var isProblem: Bool {
    switch self {
    case .noChanges, .nothingCompared, .changes: false
    case .mailsLeft, .guarded, .stale, .locked, .failed: true
    }
  }
}

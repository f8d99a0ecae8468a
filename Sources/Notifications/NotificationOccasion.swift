/// How much must have happened for a webhook to be told.
package enum NotificationOccasion: String, CaseIterable, Sendable {
  case always
  /// Something was changed or found, or went wrong.
  case changes
  /// Something went wrong.
  case problems

  func includes(_ outcome: NotificationOutcome) -> Bool {
    switch self {
    case .always: true
    case .changes: !outcome.isQuiet
    case .problems: outcome.isProblem
    }
  }
}

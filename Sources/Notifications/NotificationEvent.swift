/// What webhooks can be told of.
package enum NotificationEvent: String, CaseIterable, Sendable {
  case apply
  case drift
  /// Somebody tries whether a webhook works.
  case test

  /// Those that a workspace may ask for.
  package static let all: [NotificationEvent] = [.apply, .drift]

  /// Where a workspace doesn't say when: `apply` is heard of when something happened, and `drift`
  /// each time, so that its silence is never taken for health.
  var usualOccasion: NotificationOccasion { self == .apply ? .changes : .always }
}

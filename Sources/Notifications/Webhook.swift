/// Whom a workspace wants to be told of its runs, from its `notify:`.
package struct Webhook: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    case address(WebhookAddress)
    /// The name of an environment variable that holds the address.
    case environment(String)
  }

  package var source: Source
  package var events: Set<NotificationEvent>
  /// Nil where the workspace doesn't say: what is usual for each event.
  package var occasion: NotificationOccasion?

  package init(
    _ source: Source, events: Set<NotificationEvent> = Set(NotificationEvent.all),
    occasion: NotificationOccasion? = nil
  ) {
    self.source = source
    self.events = events
    self.occasion = occasion
  }

  /// Whether it is to be told; of a test it always is.
  package func wants(_ notification: RunNotification) -> Bool {
    let event = notification.event
    guard event != .test else { return true }
    return events.contains(event)
      && (occasion ?? event.usualOccasion).includes(notification.outcome)
  }
}

/// What a webhook is told of a run: how it ended, and counts.
///
/// Neither names nor addresses nor reasons, which often hold some: those who may read the log of
/// the run and those in a chat are not the same people.
package struct RunNotification: Sendable {
  package struct Count: Sendable {
    /// In JSON, as `create`.
    package var name: String
    package var count: Int

    package init(_ name: String, _ count: Int) {
      self.name = name
      self.count = count
    }
  }

  package var event: NotificationEvent
  package var organization: String
  package var outcome: NotificationOutcome
  package var exit: Int
  /// None where the run failed before it could count.
  package var counts: [Count] = []
  /// The counts in words, as `1 created, 2 updated`.
  package var words = ""
  /// Of the plan that was carried out.
  package var digest: String?

  package init(
    _ event: NotificationEvent, organization: String, _ outcome: NotificationOutcome, exit: Int
  ) {
    self.event = event
    self.organization = organization
    self.outcome = outcome
    self.exit = exit
  }
}

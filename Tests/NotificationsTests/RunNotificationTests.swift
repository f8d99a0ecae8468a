import JSON
import Notifications
import Testing

struct RunNotificationTests {
  static func sample(
    _ event: NotificationEvent, _ outcome: NotificationOutcome, exit: Int = 0
  ) -> RunNotification {
    var sample = RunNotification(event, organization: "acme", outcome, exit: exit)
    sample.counts = [RunNotification.Count("create", 2), RunNotification.Count("blocked", 0)]
    sample.words = "2 created"
    return sample
  }

  @Test(arguments: [
    (sample(.apply, .changes), "Rollcall apply, acme: 2 created."),
    (sample(.apply, .noChanges), "Rollcall apply, acme: no changes: 2 created."),
    (
      sample(.apply, .mailsLeft, exit: 6),
      "Rollcall apply, acme: changes are stored, but mails are not sent (exit 6): 2 created."
    ),
    (
      sample(.apply, .guarded, exit: 3),
      "Rollcall apply, acme: a guard stopped it (exit 3). Nothing was changed."
    ),
    (
      sample(.apply, .stale, exit: 4),
      "Rollcall apply, acme: the plan no longer fits (exit 4). Nothing was changed."
    ),
    (
      sample(.apply, .locked, exit: 5),
      "Rollcall apply, acme: another run holds the lock (exit 5). Nothing was done."
    ),
    (
      sample(.drift, .failed, exit: 1),
      "Rollcall drift, acme: failed (exit 1). What it printed says why."
    ),
    (sample(.test, .noChanges), "Rollcall test, acme: this webhook works."),
    (
      RunNotification(.drift, organization: "acme", .noChanges, exit: 0),
      "Rollcall drift, acme: no drift."
    ),
    (
      RunNotification(.drift, organization: "acme", .nothingCompared, exit: 0),
      "Rollcall drift, acme: nothing to compare."
    ),
    (
      sample(.drift, .nothingCompared),
      "Rollcall drift, acme: nothing to compare: 2 created."
    ),
    (
      RunNotification(.apply, organization: "acme", .noChanges, exit: 0),
      "Rollcall apply, acme: no changes."
    ),
  ])
  func `the text says how it ended`(notification: RunNotification, text: String) {
    #expect(notification.text == text)
  }

  @Test(arguments: ["<!channel>", "<@U024BE7LH>", "<https://example.com|here>", "a & b", "&lt;"])
  func `nothing becomes a mention or a link`(words: String) {
    var notification = Self.sample(.apply, .changes)
    notification.words = words
    let text = notification.text
    #expect(!text.contains("<") && !text.contains(">"))
    let read = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
    #expect(read == "Rollcall apply, acme: \(words).")
  }

  @Test func `the document has all there is to know`() throws {
    var notification = Self.sample(.apply, .changes)
    notification.digest = "sha256:00"
    let document = try JSONReader.read(notification.bytes(toolVersion: "1.2.3", now: 1_795_294_800))
    #expect(
      document == [
        "text": "Rollcall apply, acme: 2 created.", "format_version": "1.0",
        "tool_version": "1.2.3", "event": "apply", "organization": "acme",
        "time": "2026-11-21T21:00:00Z", "outcome": "changes", "exit": 0,
        "summary": ["create": 2, "blocked": 0], "digest": "sha256:00",
      ])
  }

  static let outcomes: [(NotificationOutcome, Set<NotificationOccasion>)] = [
    (.noChanges, [.always]), (.nothingCompared, [.always, .changes]),
    (.changes, [.always, .changes]),
    (.mailsLeft, [.always, .changes, .problems]), (.guarded, [.always, .changes, .problems]),
    (.stale, [.always, .changes, .problems]), (.locked, [.always, .changes, .problems]),
    (.failed, [.always, .changes, .problems]),
  ]

  @Test(arguments: outcomes)
  func `a webhook is told when it wants to be`(
    outcome: NotificationOutcome, occasions: Set<NotificationOccasion>
  ) {
    for occasion in NotificationOccasion.allCases {
      for events in [[NotificationEvent.apply], [.drift], [.apply, .drift]] {
        let webhook = Webhook(.environment("A"), events: Set(events), occasion: occasion)
        for event in NotificationEvent.all {
          let isWanted = events.contains(event) && occasions.contains(occasion)
          #expect(webhook.wants(Self.sample(event, outcome)) == isWanted)
        }
        #expect(webhook.wants(Self.sample(.test, outcome)))
      }
    }
  }

  @Test func `drift is heard of each time, apply when something happened`() {
    let webhook = Webhook(.environment("A"))
    for (outcome, occasions) in Self.outcomes {
      #expect(webhook.wants(Self.sample(.drift, outcome)))
      #expect(webhook.wants(Self.sample(.apply, outcome)) == occasions.contains(.changes))
    }
  }
}

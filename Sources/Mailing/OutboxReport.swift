/// What became of the mails of a run.
package struct OutboxReport: Hashable, Sendable {
  package var sent = 0
  /// They wait for the next run; the reasons by extension.
  package var waiting: [Failure] = []
  /// They won't be tried again.
  package var failed: [Failure] = []
  /// Why sending stopped before its time, if it did.
  package var stop: String?

  package struct Failure: Hashable, Sendable {
    package var `extension`: String
    package var address: String
    package var reason: String
  }

  package init() {}

  /// Why sending stops, or a mail wasn't tried, when somebody asked to stop.
  static let interrupted = "interrupted by a signal"

  package var total: Int { sent + waiting.count + failed.count }

  /// Mails that need no other try.
  package var done: Int { sent + failed.count }

  package var isComplete: Bool { waiting.isEmpty && failed.isEmpty }
}

package import Mailing

/// What became of mails that somebody wanted to be tried again.
package struct ResendOutcome: Sendable {
  package var mails = OutboxReport()
  /// Extensions whose mails the portal sends, and now tries again.
  package var leftToPortal: [String] = []
  /// Why mails can't be sent as they are; a sentence each.
  package var refused: [String] = []

  /// Whether every mail that runs send has left.
  package var isComplete: Bool { mails.isComplete }
}

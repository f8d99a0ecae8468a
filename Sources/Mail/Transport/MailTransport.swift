/// A way out for messages.
package protocol MailTransport: Sendable {
  /// Hands one message over and says what became of it.
  ///
  /// A transport whose handing over could happen twice begins the turn immediately before it;
  /// the caller ends the turn when the outcome is recorded. It throws when the transport itself
  /// doesn't work, so that sending others makes no sense. Handing over the same message twice is
  /// allowed: a mail of unknown fate is sent again.
  func send(_ message: MailMessage, _ turn: HandoverTurn) async throws(MailError) -> Delivery
}

/// A way out for messages.
package protocol MailTransport: Sendable {
  /// Hands one message over and says what became of it.
  ///
  /// It throws when the transport itself doesn't work, so that sending others makes no sense.
  /// Handing over the same message twice is allowed: a mail of unknown fate is sent again.
  func send(_ message: MailMessage) async throws(MailError) -> Delivery
}

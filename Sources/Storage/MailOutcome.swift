/// How one try to send a mail went.
package enum MailOutcome: Hashable, Sendable {
  case delivered
  /// Worth another try; the reason is kept.
  case temporaryFailure(String)
  /// Not tried again; shown until the address changes or a new request is made.
  case permanentFailure(String)
}

/// What became of one message.
package enum Delivery: Hashable, Sendable {
  /// The server, or the folder, has it for good.
  case delivered
  /// Worth another try, later, with the same message.
  case temporaryFailure(reason: String)
  /// Worth another try as well; nobody was there to answer, which is as likely for other messages.
  case unanswered(reason: String)
  /// Never worth another try: the reason, and the words of the server that refused it.
  case permanentFailure(reason: String, serverWords: String)
}

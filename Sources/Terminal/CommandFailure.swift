/// Why a command ends without having done its work: sentences, and the exit status.
package struct CommandFailure: Error {
  package var status: ExitStatus
  /// Printed one by one; none when the reason has been shown already.
  package var messages: [String]
  /// Whom the messages name, so that they can be told without.
  package var names: [String] = []
  /// In a few words, when the messages have been shown already.
  package var shown: String?
  /// Whether somebody was asked and said no, so that nothing has gone wrong.
  package var isDeclined = false

  package init(_ status: ExitStatus = .failed, _ messages: String...) {
    self.init(status, messages)
  }

  package init(_ status: ExitStatus, _ messages: [String]) {
    self.status = status
    self.messages = messages
  }

  /// What there is to say of it, whether it has been shown or not.
  package var reasons: [String] { messages.isEmpty ? shown.map { [$0] } ?? [] : messages }

  /// The same once its messages have been printed.
  package var afterMessages: CommandFailure {
    var failure = self
    failure.messages = []
    return failure
  }
}

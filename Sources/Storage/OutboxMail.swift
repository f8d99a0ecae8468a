package import Model

/// A mail that waits to be sent, or that failed for good.
package struct OutboxMail: Hashable, Sendable {
  package typealias ID = Int64

  package enum State: String, CaseIterable, Sendable {
    case waiting
    case failed
  }

  package var id: ID
  package var user: StoredUser.ID
  package var `extension`: String
  package var mail: NewMail
  /// Whose it is to send.
  package var channel: Channel
  package var state: State
  package var attempts: Int
  /// The words of the last failure.
  package var lastError: String?
  /// Seconds since 1970, UTC.
  package var created: Int64

  package init(
    id: ID, user: StoredUser.ID, extension: String, mail: NewMail, channel: Channel, state: State,
    attempts: Int, lastError: String?, created: Int64
  ) {
    self.id = id
    self.user = user
    self.extension = `extension`
    self.mail = mail
    self.channel = channel
    self.state = state
    self.attempts = attempts
    self.lastError = lastError
    self.created = created
  }
}

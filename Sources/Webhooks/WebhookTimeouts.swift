/// How long a webhook is waited for.
package struct WebhookTimeouts: Sendable {
  /// Until a connection stands, TLS included.
  package var connect: Duration
  /// For everything, all attempts and the pauses between them.
  package var total: Duration
  /// Before each further attempt.
  package var pauses: [Duration]

  package init(
    connect: Duration = .seconds(5), total: Duration = .seconds(10),
    pauses: [Duration] = [.milliseconds(500), .seconds(2)]
  ) {
    self.connect = connect
    self.total = total
    self.pauses = pauses
  }
}

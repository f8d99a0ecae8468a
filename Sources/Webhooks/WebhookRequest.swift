import Notifications

/// What is posted, where to, and how long that may take.
struct WebhookRequest: Sendable {
  let address: WebhookAddress
  let body: String
  let userAgent: String
  /// Path of a file with the certificates to trust instead of the system's.
  let authority: String?
  let connect: Duration
  let rest: Duration
}

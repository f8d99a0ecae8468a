import Notifications
import Webhooks

extension WebhookClient {
  /// Waits for nothing between attempts, and not long for an answer.
  static func hasty(
    total: Duration = .seconds(60), authority: String? = nil,
    isStopped: @escaping @Sendable () -> Bool = { false },
    pause: @escaping @Sendable (Duration) async -> Void = { _ in }
  ) -> WebhookClient {
    WebhookClient(
      userAgent: "rollcall/test",
      timeouts: WebhookTimeouts(connect: total, total: total, pauses: [.zero, .zero]),
      authority: authority, isStopped: isStopped, pause: pause)
  }

  /// Posts a message; why it failed, or nil.
  func failure(_ address: String) async throws -> WebhookFailure? {
    let address = try WebhookAddress(address)
    do {
      try await post(Array(#"{"text":"hello"}"#.utf8), to: address)
      return nil
    } catch {
      return error
    }
  }
}

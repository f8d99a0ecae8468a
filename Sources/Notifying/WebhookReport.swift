import Notifications
import Webhooks

/// What became of a message to one webhook.
struct WebhookReport: Sendable {
  /// Which it is, without its address: `The webhook in notify[0] (hooks.slack.com)`.
  let name: String
  /// The rest of a sentence; nil when it was told.
  let problem: String?

  /// Posts the message.
  init(
    of webhook: Webhook, _ index: Int, _ body: [UInt8], _ client: WebhookClient,
    _ environment: [String: String]
  ) async {
    let name = "The webhook in notify[\(index)]"
    do {
      let address = try Self.address(of: webhook, environment)
      self.name = "\(name) (\(address.host))"
      problem = await Self.post(body, to: address, client).map { "was not told: \($0)" }
    } catch {
      self.name = name
      problem = "was not told: \(error.message)"
    }
  }

  private struct Refusal: Error {
    let message: String
  }

  private static func post(
    _ body: [UInt8], to address: WebhookAddress, _ client: WebhookClient
  ) async -> WebhookFailure? {
    do {
      try await client.post(body, to: address)
      return nil
    } catch {
      return error
    }
  }

  private static func address(
    of webhook: Webhook, _ environment: [String: String]
  ) throws(Refusal) -> WebhookAddress {
    switch webhook.source {
    case .address(let address): return address
    case .environment(let name):
      // What CI services and editors put around a secret is no part of it.
      guard let text = environment[name].map(trimmed), !text.isEmpty else {
        throw Refusal(message: "the environment variable \(name) isn't set")
      }
      do {
        return try WebhookAddress(text)
      } catch {
        throw Refusal(
          message: error == .insecure
            ? "the address in \(name) would be sent in the clear; use https://"
            : "the environment variable \(name) holds no https:// address")
      }
    }
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}

import Dispatch
package import Notifications

/// Posts messages to webhooks, through libcurl.
///
/// libcurl heeds the proxies that the environment names (`https_proxy`, `no_proxy`).
package struct WebhookClient: Sendable {
  private let userAgent: String
  private let timeouts: WebhookTimeouts
  private let authority: String?
  private let isStopped: @Sendable () -> Bool
  private let pause: @Sendable (Duration) async -> Void

  /// `authority`: a file with the certificates to trust instead of the system's.
  package init(
    userAgent: String, timeouts: WebhookTimeouts = WebhookTimeouts(), authority: String? = nil,
    isStopped: @escaping @Sendable () -> Bool,
    pause: @escaping @Sendable (Duration) async -> Void
  ) {
    self.userAgent = userAgent
    self.timeouts = timeouts
    self.authority = authority
    self.isStopped = isStopped
    self.pause = pause
  }

  /// Posts JSON, several times if need be; it is delivered when the answer is 2xx.
  package func post(
    _ body: [UInt8], to address: WebhookAddress
  ) async throws(WebhookFailure) {
    let end = ContinuousClock.now + timeouts.total
    var pauses = timeouts.pauses[...]
    while true {
      let failure: WebhookFailure
      do {
        return try await attempt(body, address, until: end).get()
      } catch {
        failure = error
      }
      guard failure.mayPass, let duration = pauses.popFirst(), end - .now > duration else {
        throw failure
      }
      await pause(duration)
      guard !isStopped() else { throw .stopped }
    }
  }

  private func attempt(
    _ body: [UInt8], _ address: WebhookAddress, until end: ContinuousClock.Instant
  ) async -> Result<Void, WebhookFailure> {
    let request = WebhookRequest(
      address: address, body: String(decoding: body, as: UTF8.self), userAgent: userAgent,
      authority: authority, connect: timeouts.connect, rest: end - .now)
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Self.perform(request, isStopped))
      }
    }
  }

  /// Blocks, as libcurl does.
  private static func perform(
    _ request: WebhookRequest, _ isStopped: @escaping @Sendable () -> Bool
  ) -> Result<Void, WebhookFailure> {
    guard let handle = WebhookHandle() else {
      return .failure(.library("libcurl.so.4 can't be loaded"))
    }
    do throws(WebhookFailure) {
      return .success(try handle.post(request, WebhookExchange(isStopped: isStopped)))
    } catch {
      return .failure(error)
    }
  }
}

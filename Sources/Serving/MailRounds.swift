import Mailing
import ServiceLifecycle
import Terminal

/// Sends what people's doings put into the outbox, for as long as the portal runs.
struct MailRounds: Service {
  private let postman: Postman
  private let console: Console

  private static let pause = Duration.seconds(2)
  /// After mails that couldn't be sent.
  private static let longPause = Duration.seconds(60)

  init(_ postman: Postman, console: Console) {
    self.postman = postman
    self.console = console
  }

  func run() async throws {
    while !Task.isShuttingDownGracefully && !Task.isCancelled {
      let pause = await round()
      try? await cancelWhenGracefulShutdown { try await Task.sleep(for: pause) }
    }
  }

  private func round() async -> Duration {
    do {
      guard let report = try await postman.deliver() else { return Self.longPause }
      if report.total > 0 {
        console.note(
          "Mails: \(report.sent) sent, \(report.waiting.count) wait, \(report.failed.count) "
            + "failed for good.")
      }
      return report.waiting.isEmpty ? Self.pause : Self.longPause
    } catch {
      console.fail("The portal's mails can't be sent: \(error)")
      return Self.longPause
    }
  }
}

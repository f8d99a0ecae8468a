import Dispatch
import Mail

/// A way out that answers as a test wants.
struct Answering: MailTransport {
  private let before: @Sendable (HandoverTurn) async -> Void
  private let answer: @Sendable () async -> Delivery

  init(
    before: @escaping @Sendable (HandoverTurn) async -> Void = { _ in },
    answer: @escaping @Sendable () async -> Delivery
  ) {
    self.before = before
    self.answer = answer
  }

  func send(
    _ message: MailMessage, _ turn: HandoverTurn
  ) async throws(MailError) -> Delivery {
    await before(turn)
    return await answer()
  }

  /// On a thread of its own, as every transport whose handing over could happen twice.
  static func begins(_ turn: HandoverTurn) async -> Bool {
    await withCheckedContinuation { continuation in
      DispatchQueue(label: "transport").async { continuation.resume(returning: turn.begin()) }
    }
  }
}

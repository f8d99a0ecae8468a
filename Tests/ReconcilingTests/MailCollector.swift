import Dispatch
import Mail
import Mailing
import Synchronization

/// A way out for messages that keeps them, and answers as a test wants.
final class MailCollector: MailTransport {
  /// The message, and how often it was handed over before.
  typealias Answer = @Sendable (MailMessage, Int) async throws(MailError) -> Delivery

  private let messages = Mutex<[MailMessage]>([])
  private let answer: Answer

  init(answer: @escaping Answer = { _, _ in .delivered }) { self.answer = answer }

  /// All that were handed over, those of unknown fate included.
  var all: [MailMessage] { messages.withLock(\.self) }

  /// How many different mails there were.
  var count: Int { Set(all.map(\.messageID)).count }

  func send(
    _ message: MailMessage, _ turn: HandoverTurn
  ) async throws(MailError) -> Delivery {
    guard await Self.begin(turn) else { return .temporaryFailure(reason: "the gate is closed") }
    let before = messages.withLock { messages in
      let before = messages.count { $0.messageID == message.messageID }
      messages.append(message)
      return before
    }
    return try await answer(message, before)
  }

  /// On a thread of its own, as every transport whose handing over could happen twice.
  private static func begin(_ turn: HandoverTurn) async -> Bool {
    await withCheckedContinuation { continuation in
      DispatchQueue(label: "transport").async { continuation.resume(returning: turn.begin()) }
    }
  }
}

import Dispatch
import Mail
import Model
import Synchronization

/// One connection to a server, on a thread of its own, because libcurl blocks and so does a turn.
final class SMTPConnection: Sendable {
  private let queue = DispatchQueue(label: "rollcall.smtp")
  private let handle = Mutex<CurlHandle?>(nil)
  private let setting: SMTPSetting

  init(_ setting: SMTPSetting) { self.setting = setting }

  func send(_ envelope: SMTPEnvelope, _ turn: HandoverTurn) async -> Result<Delivery, MailError> {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: self.sendHere(envelope, turn)) }
    }
  }

  /// Takes leave of the server; `group` hears when that is done.
  func close(_ group: DispatchGroup) {
    queue.async(group: group) { self.handle.withLock { $0 = nil } }
  }

  private func sendHere(
    _ envelope: SMTPEnvelope, _ turn: HandoverTurn
  ) -> Result<Delivery, MailError> {
    handle.withLock { handle in
      if handle == nil { handle = CurlHandle(setting) }
      return handle?.send(envelope, turn)
        ?? .failure(.server(setting.server.description, .library("libcurl.so.4 can't be loaded")))
    }
  }
}

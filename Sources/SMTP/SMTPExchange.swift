internal import CCurl
import Mail
import Model

/// The conversation about one mail, as libcurl reports it while it happens.
///
/// It lives on the thread of its connection.
final class SMTPExchange {
  /// Why a conversation was ended by us although the server was willing.
  enum Objection {
    case noAuthentication
    case noUTF8
    /// What became of the mail could not be recorded, so it wasn't handed over.
    case gateClosed
  }

  private(set) var phase = SMTPPhase.connecting
  /// The latest reply in this phase.
  private(set) var reply = SMTPReply()
  private(set) var objection: Objection?
  /// What the server said that it can do, without parameters but for the mechanisms of AUTH.
  private(set) var capabilities: Set<String>

  private let envelope: SMTPEnvelope
  private let turn: HandoverTurn
  private let setting: SMTPSetting
  private let handle: UnsafeMutableRawPointer
  private var latestEvent = ContinuousClock.now
  private var sent = 0
  private var isUpgraded = false
  private var isQuitting = false

  init(
    _ envelope: SMTPEnvelope, _ turn: HandoverTurn, _ setting: SMTPSetting,
    _ handle: UnsafeMutableRawPointer, capabilities: Set<String>
  ) {
    self.envelope = envelope
    self.turn = turn
    self.setting = setting
    self.handle = handle
    self.capabilities = capabilities
  }

  /// Hears a line to the server, which may hold a password and is kept nowhere.
  func hear(command: some Collection<UInt8>) {
    latestEvent = .now
    if command.starts(with: "QUIT".utf8) { isQuitting = true }
    guard !isQuitting, let next = SMTPPhase(command: command) else { return }
    if next == .hello {
      isUpgraded = phase == .startTLS || isUpgraded
      capabilities = []
    }
    phase = next
    reply = SMTPReply()
  }

  /// Hears a line of the server; false ends the conversation.
  func hear(reply line: some Collection<UInt8>) -> Bool {
    latestEvent = .now
    guard !isQuitting else { return true }
    if phase == .connecting { phase = .greeting }
    if reply.isComplete { reply = SMTPReply() }
    let isFirst = reply.code == 0
    reply.add(line)
    guard phase == .hello, reply.code == 250 else { return true }
    if !isFirst { note(capability: line.dropFirst(4)) }
    if reply.isComplete, isSecured { objection = findObjection() }
    return objection == nil
  }

  /// The next bytes of the message; before it says that there are no more, the turn has begun.
  ///
  /// libcurl sends the final dot as soon as it hears of the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    phase = .content
    let part = envelope.content[sent...].prefix(buffer.count)
    buffer.copyBytes(from: part)
    sent += part.count
    if part.isEmpty {
      guard turn.begin() else {
        objection = .gateClosed
        return Int(CURL_READFUNC_ABORT)
      }
      phase = .final
      reply = SMTPReply()
      _ = curl_set_number(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, limit)
    }
    latestEvent = .now
    return part.count
  }

  /// Seconds that the server may be silent now.
  var limit: Int {
    switch phase {
    case .connecting: setting.timeouts.connect
    case .final: setting.timeouts.final
    default: setting.timeouts.reply
    }
  }

  /// Whether libcurl waits although it should have given up, as within a TLS handshake.
  var isOverdue: Bool { ContinuousClock.now - latestEvent > .seconds(limit + 1) }

  private var isSecured: Bool { setting.server.security != .upgraded || isUpgraded }

  private func note(capability line: some Collection<UInt8>) {
    guard capabilities.count < 64 else { return }
    let words = String(decoding: line.prefix(512), as: UTF8.self).uppercased()
      .split { $0.isWhitespace || $0 == "=" }
    guard let keyword = words.first else { return }
    capabilities.insert(String(keyword))
    if keyword == "AUTH" {
      capabilities.formUnion(words.dropFirst().map { "AUTH \($0)" })
    }
  }

  private func findObjection() -> Objection? {
    if setting.credentials != nil, capabilities.isDisjoint(with: ["AUTH PLAIN", "AUTH LOGIN"]) {
      return .noAuthentication
    }
    return envelope.needsUTF8 && !capabilities.contains("SMTPUTF8") ? .noUTF8 : nil
  }
}

internal import CCurl
import Curl
import Mail

/// One libcurl handle, which keeps one connection open from one mail to the next.
struct CurlHandle: ~Copyable {
  private let easy: EasyHandle
  private let setting: SMTPSetting
  private var capabilities: Set<String> = []

  /// Nil when libcurl isn't there, or no memory for it.
  init?(_ setting: SMTPSetting) {
    guard let easy = EasyHandle() else { return nil }
    self.easy = easy
    self.setting = setting
  }

  /// Takes leave of the server, which may take its time to answer.
  deinit {
    // What the last mail's callbacks listened with is gone.
    easy.reset()
  }

  var handle: UnsafeMutableRawPointer { easy.pointer }

  /// Sends a mail on this thread, which it blocks until the mail's fate is known or time is up.
  mutating func send(_ envelope: SMTPEnvelope, _ turn: HandoverTurn) -> Result<Delivery, MailError>
  {
    if envelope.needsUTF8, !capabilities.isEmpty, !capabilities.contains("SMTPUTF8") {
      return .success(SMTPVerdict.noUTF8)
    }
    let (exchange, code) = perform(envelope, turn)
    // A server may have hung up on the connection since the last mail.
    guard wasStale(exchange, code) else { return verdict(exchange, code) }
    let (second, secondCode) = perform(envelope, turn)
    return verdict(second, secondCode)
  }

  private mutating func perform(
    _ envelope: SMTPEnvelope, _ turn: HandoverTurn
  ) -> (SMTPExchange, CURLcode) {
    let exchange = SMTPExchange(envelope, turn, setting, handle, capabilities: capabilities)
    let recipients = curl_list(envelope.recipient)
    defer { curl_free_list(recipients) }
    guard let recipients else { return (exchange, CURLE_OUT_OF_MEMORY) }
    var code = configure(for: exchange)
    if code == CURLE_OK { code = curl_set_text(handle, CURLOPT_MAIL_FROM, envelope.sender) }
    if code == CURLE_OK { code = curl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients) }
    if code == CURLE_OK { code = curl_perform(handle) }
    capabilities = exchange.capabilities
    return (exchange, code)
  }

  /// Sets everything anew, so that nothing of one mail is left for the next; connections stay.
  private func configure(for exchange: SMTPExchange) -> CURLcode {
    easy.reset()
    let code = easy.set(CurlOption.all(for: setting))
    guard code == CURLE_OK else { return code }
    return setCallbacks(Unmanaged.passUnretained(exchange).toOpaque())
  }

  private func wasStale(_ exchange: SMTPExchange, _ code: CURLcode) -> Bool {
    var connections = 1
    guard code != CURLE_OK, [.connecting, .sender].contains(exchange.phase),
      exchange.reply.code == 0 || exchange.reply.code == 421,
      curl_get_number(handle, CURLINFO_NUM_CONNECTS, &connections) == CURLE_OK
    else { return false }
    return connections == 0
  }

  private func verdict(_ exchange: SMTPExchange, _ code: CURLcode) -> Result<Delivery, MailError> {
    let text = easy.words
    let details = text.isEmpty ? String(cString: curl_description(code)) : text
    return SMTPVerdict(exchange: exchange, setting: setting, code: code, details: details).result()
  }
}

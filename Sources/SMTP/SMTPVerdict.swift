internal import CCurl
import Mail
import Model

/// What a conversation that has ended means for its mail, and for all others.
struct SMTPVerdict {
  let exchange: SMTPExchange
  let setting: SMTPSetting
  let code: CURLcode
  /// libcurl's own words for what went wrong.
  let details: String

  func result() -> Result<Delivery, MailError> {
    if let objection = exchange.objection { return result(of: objection) }
    if code == CURLE_OK, exchange.phase == .final, exchange.reply.code == 250 {
      return .success(.delivered)
    }
    if let problem { return .failure(.server(setting.server.description, problem)) }
    if exchange.reply.isComplete, exchange.reply.isPermanent, let refusal {
      return .success(.permanentFailure(reason: refusal, serverWords: words))
    }
    return .success(isUnanswered ? .unanswered(reason: reason) : .temporaryFailure(reason: reason))
  }

  static let noUTF8 = Delivery.permanentFailure(
    reason: "the mail server takes no address with letters beyond ASCII before the @ (SMTPUTF8); "
      + "give the person another address",
    serverWords: "")

  private func result(of objection: SMTPExchange.Objection) -> Result<Delivery, MailError> {
    switch objection {
    case .noAuthentication: .failure(.server(setting.server.description, .noAuthentication))
    case .noUTF8: .success(Self.noUTF8)
    case .gateClosed: .success(.temporaryFailure(reason: "not handed over: sending has ended"))
    }
  }

  /// What keeps every mail from leaving; nil for what concerns this one, or may pass.
  private var problem: ServerProblem? {
    switch code {
    case CURLE_PEER_FAILED_VERIFICATION: return .certificate(reasonOfTLS)
    case CURLE_SSL_CACERT_BADFILE: return .authority(details)
    case CURLE_SSL_CONNECT_ERROR where isDisagreement: return .handshake(reasonOfTLS)
    case CURLE_SSL_CIPHER, CURLE_SSL_ENGINE_INITFAILED, CURLE_UNSUPPORTED_PROTOCOL,
      CURLE_NOT_BUILT_IN, CURLE_UNKNOWN_OPTION, CURLE_URL_MALFORMAT, CURLE_FAILED_INIT:
      return .library(details)
    default: return problemOfReply
    }
  }

  private var problemOfReply: ServerProblem? {
    guard code != CURLE_OPERATION_TIMEDOUT, !exchange.reply.isTemporary else { return nil }
    switch exchange.phase {
    case .hello where code == CURLE_USE_SSL_FAILED: return .noTLS("")
    case .startTLS where exchange.reply.code == 220 && code == CURLE_WEIRD_SERVER_REPLY:
      return .talkBeforeTLS
    case .startTLS where code == CURLE_USE_SSL_FAILED: return .noTLS(words)
    case .greeting where exchange.reply.isPermanent, .hello where exchange.reply.isPermanent:
      return .refusedConnection(words)
    case .authentication where exchange.reply.isPermanent || code == CURLE_LOGIN_DENIED:
      return .refusedAuthentication(words)
    case .sender where exchange.reply.code == 530, .recipient where exchange.reply.code == 530:
      return .wantsAuthentication(words)
    default: return nil
    }
  }

  /// The two sides spoke TLS with each other and disagreed; the connection didn't just break.
  private var isDisagreement: Bool {
    details.contains("error:0A") && !details.contains("unexpected eof")
  }

  /// The server can't be found or reached, or is silent.
  private var isUnanswered: Bool {
    [
      CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_CONNECT, CURLE_OPERATION_TIMEDOUT,
      CURLE_ABORTED_BY_CALLBACK,
    ].contains(code)
  }

  private var refusal: String? {
    switch exchange.phase {
    case .sender: "the mail server refused the sender"
    case .recipient: "the mail server refused the address"
    case .data, .content, .final: "the mail server refused the message"
    default: nil
    }
  }

  private var reason: String {
    let host = setting.server.host
    if exchange.reply.isComplete, code != CURLE_OPERATION_TIMEDOUT {
      return "\(host) said: \(words)"
    }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return "the name \(host) can't be resolved"
    case CURLE_COULDNT_CONNECT: return "\(setting.server) takes no connection"
    case CURLE_OPERATION_TIMEDOUT, CURLE_ABORTED_BY_CALLBACK:
      return "\(host) was silent \(exchange.phase.rawValue) for \(exchange.limit) s"
    default: return "the connection to \(host) broke \(exchange.phase.rawValue)"
    }
  }

  /// The server's words, unless they repeat what it was told in confidence.
  private var words: String {
    let words = exchange.reply.words
    guard let credentials = setting.credentials else { return words }
    let mayEcho =
      exchange.phase == .authentication && exchange.reply.isCut || credentials.appear(in: words)
    return mayEcho ? "\(exchange.reply.code)" : words
  }

  private var reasonOfTLS: String {
    let start = "SSL certificate problem: "
    let text = details.hasPrefix(start) ? String(details.dropFirst(start.count)) : details
    return HeaderText(text).text
  }
}

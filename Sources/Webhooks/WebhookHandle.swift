internal import CCurl
import Curl
import Notifications

/// One libcurl handle, for one request.
struct WebhookHandle: ~Copyable {
  private let easy: EasyHandle
  private var handle: UnsafeMutableRawPointer { easy.pointer }

  /// Nil when libcurl isn't there, or no memory for it.
  init?() {
    guard let easy = EasyHandle() else { return nil }
    self.easy = easy
  }

  /// Posts on this thread, which it blocks until there is an answer or time is up.
  func post(
    _ request: WebhookRequest, _ exchange: WebhookExchange
  ) throws(WebhookFailure) {
    let header = curl_list("Content-Type: application/json")
    defer { curl_free_list(header) }
    guard let header else { throw .library("there is no memory for libcurl") }
    try check(easy.set(options(for: request)))
    try check(curl_set_pointer(handle, CURLOPT_HTTPHEADER, header))
    try check(setCallbacks(Unmanaged.passUnretained(exchange).toOpaque()))
    let code = withExtendedLifetime(exchange) { curl_perform(handle) }
    var status = 0
    _ = curl_get_number(handle, CURLINFO_RESPONSE_CODE, &status)
    guard code == CURLE_OK || code == CURLE_WRITE_ERROR && exchange.hasEnough else {
      throw failure(code)
    }
    guard (200...299).contains(status) else { throw .status(status) }
  }

  private func check(_ code: CURLcode) throws(WebhookFailure) {
    guard code == CURLE_OK else { throw .library(String(cString: curl_description(code))) }
  }

  private func options(for request: WebhookRequest) -> [CurlOption] {
    let isPlain = request.address.isPlain
    let options = [
      CurlOption(CURLOPT_PROTOCOLS_STR, isPlain ? "http" : "https"),
      CurlOption(CURLOPT_URL, request.address.text),
      CurlOption(CURLOPT_USERAGENT, request.userAgent),
      CurlOption(CURLOPT_POSTFIELDSIZE, request.body.utf8.count),
      CurlOption(CURLOPT_COPYPOSTFIELDS, request.body),
      CurlOption(CURLOPT_FOLLOWLOCATION, 0), CurlOption(CURLOPT_NETRC, 0),
      CurlOption(CURLOPT_NOSIGNAL, 1), CurlOption(CURLOPT_NOPROGRESS, 0),
      CurlOption(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
      CurlOption(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(request.connect)),
      CurlOption(CURLOPT_TIMEOUT_MS, Self.milliseconds(request.rest)),
    ]
    // What is for this machine is no business of a proxy that the environment names.
    return options + CurlOption.trust(authority: request.authority)
      + (isPlain ? [CurlOption(CURLOPT_PROXY, "")] : [])
  }

  /// At least 1, because 0 stands for no limit.
  private static func milliseconds(_ duration: Duration) -> Int {
    max(1, Int(duration / .milliseconds(1)))
  }

  private func failure(_ code: CURLcode) -> WebhookFailure {
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: .unresolved
    case CURLE_COULDNT_RESOLVE_PROXY: .proxyUnresolved
    case CURLE_COULDNT_CONNECT: .unreachable
    case CURLE_OPERATION_TIMEDOUT: .silent
    case CURLE_ABORTED_BY_CALLBACK: .stopped
    case CURLE_PEER_FAILED_VERIFICATION: .certificate(reasonOfTLS)
    case CURLE_SSL_CONNECT_ERROR where isDisagreement: .noTLS
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: .noHTTP
    case CURLE_URL_MALFORMAT, CURLE_OUT_OF_MEMORY, CURLE_FAILED_INIT, CURLE_NOT_BUILT_IN,
      CURLE_SSL_CACERT_BADFILE:
      .library(String(cString: curl_description(code)))
    default: .broken
    }
  }

  /// The two sides spoke TLS with each other and disagreed; the connection didn't just break.
  private var isDisagreement: Bool {
    let details = easy.words
    return details.contains("error:0A") && !details.contains("unexpected eof")
  }

  private var reasonOfTLS: String {
    let start = "SSL certificate problem: "
    let text = easy.words
    return String((text.hasPrefix(start) ? text.dropFirst(start.count) : text[...]).prefix(120))
  }
}

/// How libcurl's C callbacks reach the exchange; each gets it as its last pointer.
extension WebhookHandle {
  private func setCallbacks(_ listener: UnsafeMutableRawPointer) -> CURLcode {
    EasyHandle.first([
      curl_set_pointer(handle, CURLOPT_HEADERDATA, listener),
      curl_set_header_hearer(handle, Self.hearHeader),
      curl_set_pointer(handle, CURLOPT_WRITEDATA, listener),
      curl_set_writer(handle, Self.hearBody),
      curl_set_pointer(handle, CURLOPT_XFERINFODATA, listener),
      curl_set_progress_hearer(handle, Self.watch),
    ])
  }

  private static let hearHeader: curl_write_callback = { _, size, count, listener in
    exchange(listener)?.hear(header: size * count) == true ? size * count : 0
  }

  private static let hearBody: curl_write_callback = { _, size, count, listener in
    exchange(listener)?.hear(body: size * count) == true ? size * count : 0
  }

  private static let watch: curl_xferinfo_callback = { listener, _, _, _, _ in
    exchange(listener)?.shallEnd == true ? 1 : 0
  }

  private static func exchange(_ listener: UnsafeMutableRawPointer?) -> WebhookExchange? {
    listener.map { Unmanaged<WebhookExchange>.fromOpaque($0).takeUnretainedValue() }
  }
}

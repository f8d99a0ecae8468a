internal import CCurl
import Notifications

/// One libcurl handle, for one request.
struct WebhookHandle: ~Copyable {
  private let handle: UnsafeMutableRawPointer
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  /// Nil when libcurl isn't there, or no memory for it.
  init?() {
    guard curl_open_library() != 0, let handle = curl_open() else {
      errorText.deallocate()
      return nil
    }
    self.handle = handle
    errorText.pointee = 0
  }

  deinit {
    curl_close(handle)
    errorText.deallocate()
  }

  /// Posts on this thread, which it blocks until there is an answer or time is up.
  func post(
    _ request: WebhookRequest, _ exchange: WebhookExchange
  ) throws(WebhookFailure) {
    let header = curl_list("Content-Type: application/json")
    defer { curl_free_list(header) }
    guard let header else { throw .library("there is no memory for libcurl") }
    try check(configure(request))
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

  private func configure(_ request: WebhookRequest) -> CURLcode {
    let isPlain = request.address.isPlain
    var codes = [
      curl_set_text(handle, CURLOPT_PROTOCOLS_STR, isPlain ? "http" : "https"),
      curl_set_text(handle, CURLOPT_URL, request.address.text),
      curl_set_text(handle, CURLOPT_USERAGENT, request.userAgent),
      curl_set_number(handle, CURLOPT_POSTFIELDSIZE, request.body.utf8.count),
      curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, request.body),
      curl_set_number(handle, CURLOPT_FOLLOWLOCATION, 0),
      curl_set_number(handle, CURLOPT_NETRC, 0), curl_set_number(handle, CURLOPT_NOSIGNAL, 1),
      curl_set_number(handle, CURLOPT_NOPROGRESS, 0),
      curl_set_number(handle, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
      curl_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(request.connect)),
      curl_set_number(handle, CURLOPT_TIMEOUT_MS, Self.milliseconds(request.rest)),
      curl_set_number(handle, CURLOPT_SSL_VERIFYPEER, 1),
      curl_set_number(handle, CURLOPT_SSL_VERIFYHOST, 2),
      curl_set_number(handle, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
    ]
    // What is for this machine is no business of a proxy that the environment names.
    if isPlain { codes.append(curl_set_text(handle, CURLOPT_PROXY, "")) }
    if let authority = request.authority {
      codes.append(curl_set_text(handle, CURLOPT_CAINFO, authority))
      codes.append(curl_set_text(handle, CURLOPT_CAPATH, nil))
    }
    return codes.first { $0 != CURLE_OK } ?? CURLE_OK
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
    let details = String(cString: errorText)
    return details.contains("error:0A") && !details.contains("unexpected eof")
  }

  private var reasonOfTLS: String {
    let start = "SSL certificate problem: "
    let text = String(cString: errorText)
    return String((text.hasPrefix(start) ? text.dropFirst(start.count) : text[...]).prefix(120))
  }
}

/// How libcurl's C callbacks reach the exchange; each gets it as its last pointer.
extension WebhookHandle {
  private func setCallbacks(_ listener: UnsafeMutableRawPointer) -> CURLcode {
    let codes = [
      curl_set_pointer(handle, CURLOPT_ERRORBUFFER, errorText),
      curl_set_pointer(handle, CURLOPT_HEADERDATA, listener),
      curl_set_header_hearer(handle, Self.hearHeader),
      curl_set_pointer(handle, CURLOPT_WRITEDATA, listener),
      curl_set_writer(handle, Self.hearBody),
      curl_set_pointer(handle, CURLOPT_XFERINFODATA, listener),
      curl_set_progress_hearer(handle, Self.watch),
    ]
    return codes.first { $0 != CURLE_OK } ?? CURLE_OK
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

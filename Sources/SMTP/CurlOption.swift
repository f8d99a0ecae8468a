internal import CCurl
import Model
import Secrets

/// One setting of libcurl.
struct CurlOption {
  private enum Value {
    case number(Int)
    case text(String?)
  }

  private let option: CURLoption
  private let value: Value

  private init(_ option: CURLoption, _ number: Int) {
    self.option = option
    value = .number(number)
  }

  private init(_ option: CURLoption, _ text: String?) {
    self.option = option
    value = .text(text)
  }

  func set(on handle: UnsafeMutableRawPointer) -> CURLcode {
    switch value {
    case .number(let number): curl_set_number(handle, option, number)
    case .text(let text): curl_set_text(handle, option, text)
    }
  }

  /// All that holds for every mail to a server.
  static func all(for setting: SMTPSetting) -> [CurlOption] {
    address(setting) + trust(setting) + credentials(setting) + [
      CurlOption(CURLOPT_CONNECTTIMEOUT, setting.timeouts.connect),
      CurlOption(CURLOPT_SERVER_RESPONSE_TIMEOUT, setting.timeouts.reply),
      CurlOption(CURLOPT_UPLOAD, 1), CurlOption(CURLOPT_NOSIGNAL, 1),
      CurlOption(CURLOPT_VERBOSE, 1), CurlOption(CURLOPT_NOPROGRESS, 0),
    ]
  }

  private static func address(_ setting: SMTPSetting) -> [CurlOption] {
    let scheme = setting.server.security == .implicit ? "smtps" : "smtp"
    let name = setting.clientName.utf8.reduce(into: "") { text, byte in
      let digits = String(byte, radix: 16)
      text += byte < 16 ? "%0\(digits)" : "%\(digits)"
    }
    return [
      CurlOption(CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
      // An empty text keeps libcurl from asking the environment for a proxy.
      CurlOption(CURLOPT_PROXY, ""), CurlOption(CURLOPT_NETRC, 0),
      CurlOption(CURLOPT_URL, "\(scheme)://\(setting.server.host):\(setting.server.port)/\(name)"),
    ]
  }

  private static func trust(_ setting: SMTPSetting) -> [CurlOption] {
    let isLoopback = setting.server.security == .loopback
    let security = isLoopback ? CURLUSESSL_NONE : CURLUSESSL_ALL
    let checks = [
      CurlOption(CURLOPT_USE_SSL, Int(security.rawValue)),
      CurlOption(CURLOPT_SSL_VERIFYPEER, 1), CurlOption(CURLOPT_SSL_VERIFYHOST, 2),
      CurlOption(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
      CurlOption(CURLOPT_SSL_ENABLE_ALPN, 0),
    ]
    guard let authority = setting.authority else { return checks }
    return checks + [CurlOption(CURLOPT_CAINFO, authority), CurlOption(CURLOPT_CAPATH, nil)]
  }

  private static func credentials(_ setting: SMTPSetting) -> [CurlOption] {
    guard let credentials = setting.credentials else { return [] }
    return [
      CurlOption(CURLOPT_USERNAME, credentials.username),
      CurlOption(CURLOPT_PASSWORD, credentials.password.text),
      CurlOption(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN"),
    ]
  }
}

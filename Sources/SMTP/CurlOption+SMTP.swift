internal import CCurl
import Curl
import Model
import Secrets

extension CurlOption {
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
    return [
      CurlOption(CURLOPT_USE_SSL, Int(security.rawValue)), CurlOption(CURLOPT_SSL_ENABLE_ALPN, 0),
    ] + trust(authority: setting.authority)
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

package import CCurl

/// One setting of libcurl.
package struct CurlOption {
  private enum Value {
    case number(Int)
    case text(String?)
  }

  private let option: CURLoption
  private let value: Value

  package init(_ option: CURLoption, _ number: Int) {
    self.option = option
    value = .number(number)
  }

  package init(_ option: CURLoption, _ text: String?) {
    self.option = option
    value = .text(text)
  }

  func set(on handle: UnsafeMutableRawPointer) -> CURLcode {
    switch value {
    case .number(let number): curl_set_number(handle, option, number)
    case .text(let text): curl_set_text(handle, option, text)
    }
  }

  /// TLS 1.2 or later, with a certificate that is trusted and for this server.
  ///
  /// `authority`: a file with the certificates to trust instead of the system's.
  package static func trust(authority: String?) -> [CurlOption] {
    let checks = [
      CurlOption(CURLOPT_SSL_VERIFYPEER, 1), CurlOption(CURLOPT_SSL_VERIFYHOST, 2),
      CurlOption(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
    ]
    guard let authority else { return checks }
    return checks + [CurlOption(CURLOPT_CAINFO, authority), CurlOption(CURLOPT_CAPATH, nil)]
  }
}

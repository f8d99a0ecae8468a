package import CCurl

/// One handle of libcurl, and the text in which it says what went wrong.
package struct EasyHandle: ~Copyable {
  package let pointer: UnsafeMutableRawPointer
  private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  /// Nil when libcurl isn't there, or no memory for it.
  package init?() {
    guard curl_open_library() != 0, let pointer = curl_open() else {
      errorText.deallocate()
      return nil
    }
    self.pointer = pointer
    errorText.pointee = 0
  }

  deinit {
    curl_close(pointer)
    errorText.deallocate()
  }

  /// Libcurl's own words for what went wrong last; mostly empty.
  package var words: String { String(cString: errorText) }

  /// Forgets all settings and the words, and keeps its connections.
  package func reset() {
    errorText.pointee = 0
    curl_reset(pointer)
  }

  /// Makes all settings, or tells the first that can't be made.
  package func set(_ options: [CurlOption]) -> CURLcode {
    var code = curl_set_pointer(pointer, CURLOPT_ERRORBUFFER, errorText)
    for option in options where code == CURLE_OK { code = option.set(on: pointer) }
    return code
  }

  /// The first code that tells of a failure.
  package static func first(_ codes: [CURLcode]) -> CURLcode {
    codes.first { $0 != CURLE_OK } ?? CURLE_OK
  }
}

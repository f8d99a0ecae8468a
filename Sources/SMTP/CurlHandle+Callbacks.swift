internal import CCurl
import Curl

/// How libcurl's C callbacks reach the exchange; each gets it as its last pointer.
extension CurlHandle {
  func setCallbacks(_ listener: UnsafeMutableRawPointer) -> CURLcode {
    EasyHandle.first([
      curl_set_pointer(handle, CURLOPT_READDATA, listener),
      curl_set_reader(handle, Self.read),
      curl_set_pointer(handle, CURLOPT_HEADERDATA, listener),
      curl_set_header_hearer(handle, Self.hearReply),
      curl_set_pointer(handle, CURLOPT_DEBUGDATA, listener),
      curl_set_debug_hearer(handle, Self.hearCommand),
      curl_set_pointer(handle, CURLOPT_XFERINFODATA, listener),
      curl_set_progress_hearer(handle, Self.watch),
    ])
  }

  private static let read: curl_read_callback = { buffer, size, count, listener in
    guard let buffer, let exchange = exchange(listener) else { return Int(CURL_READFUNC_ABORT) }
    return exchange.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
  }

  private static let hearReply: curl_write_callback = { line, size, count, listener in
    guard let exchange = exchange(listener) else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: line, count: size * count)
    return exchange.hear(reply: bytes) ? bytes.count : 0
  }

  private static let hearCommand: curl_debug_callback = { _, kind, line, count, listener in
    if kind == CURLINFO_HEADER_OUT, let exchange = exchange(listener) {
      exchange.hear(command: UnsafeRawBufferPointer(start: line, count: count))
    }
    return 0
  }

  private static let watch: curl_xferinfo_callback = { listener, _, _, _, _ in
    exchange(listener)?.isOverdue == true ? 1 : 0
  }

  private static func exchange(_ listener: UnsafeMutableRawPointer?) -> SMTPExchange? {
    listener.map { Unmanaged<SMTPExchange>.fromOpaque($0).takeUnretainedValue() }
  }
}

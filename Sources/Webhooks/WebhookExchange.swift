/// One request, as libcurl reports it while it happens.
///
/// It lives on the thread of its request.
final class WebhookExchange {
  private static let longestHeader = 16_384
  private static let longestBody = 4_096

  private let isStopped: @Sendable () -> Bool
  private var header = 0
  private var body = 0

  init(isStopped: @escaping @Sendable () -> Bool) { self.isStopped = isStopped }

  /// Nobody reads the body, so its first bytes are enough.
  var hasEnough: Bool { body > Self.longestBody }

  /// Somebody doesn't want to wait any longer.
  var shallEnd: Bool { isStopped() }

  /// Hears of bytes of the header; false ends the request.
  func hear(header count: Int) -> Bool {
    header += count
    return header <= Self.longestHeader
  }

  /// Hears of bytes of the body; false ends the request.
  func hear(body count: Int) -> Bool {
    body += count
    return !hasEnough
  }
}

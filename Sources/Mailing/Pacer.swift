/// Spaces mails out, so that no more leave than the workspace's `mail.rate` allows.
package struct Pacer {
  /// Between the starts of two mails; nil: no limit.
  private let interval: Duration?
  private var earliest: Duration?

  /// Mails a second.
  package init(rate: Int?) {
    interval = rate.map { .seconds(1) / max(1, $0) }
  }

  /// How long the next mail has to wait; `uptime` is any clock that never goes back.
  package mutating func next(at uptime: Duration) -> Duration {
    guard let interval else { return .zero }
    let start = max(earliest ?? uptime, uptime)
    earliest = start + interval
    return start - uptime
  }
}

import Foundation

/// The system's clock.
package enum SystemTime {
  /// Seconds since 1970, UTC.
  package static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}

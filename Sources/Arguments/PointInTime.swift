import ArgumentParser
import Foundation

/// `2026-11-20` or `2026-11-20T08:00:00Z`, in UTC.
package struct PointInTime: ExpressibleByArgument {
  /// Since 1970.
  package let seconds: Int64

  package init?(argument: String) {
    let text = argument.contains("T") ? argument : argument + "T00:00:00Z"
    guard let date = try? Date(text, strategy: .iso8601) else { return nil }
    seconds = Int64(date.timeIntervalSince1970)
  }
}

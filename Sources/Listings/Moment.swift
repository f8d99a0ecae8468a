import Model

/// Points in time as people read them.
package enum Moment {
  /// `2026-11-19 08:12 UTC`.
  package static func text(_ seconds: Int64) -> String { Timestamp.minute(of: seconds) }
}

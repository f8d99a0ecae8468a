import Model

/// Points in time as people read them.
package enum Moment {
  /// `2026-11-19 08:12 UTC`; seconds are for programs.
  package static func text(_ seconds: Int64) -> String {
    let text = Timestamp.text(of: seconds)
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5) + " UTC"
  }
}

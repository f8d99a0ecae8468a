import Drifts
import HTML

/// What drift comes to, in numbers for the head of a page.
enum DriftCounts {
  static func of(_ drift: Drift) -> [(title: String, count: Int, tone: Tone)] {
    let summary = drift.summary
    return [
      ("values changed", summary.fields, .change), ("users changed", summary.users, .change),
      ("users gone", summary.gone, .danger), ("unmanaged", summary.unmanaged, .plain),
      ("need support", summary.needsSupport, .plain),
      ("links expired", summary.linksExpired, .danger),
      ("emails failed", summary.mailsFailed, .danger), ("pending", summary.pending, .plain),
    ]
  }
}

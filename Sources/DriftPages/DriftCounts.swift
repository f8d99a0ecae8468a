import Drifts
import HTML

/// What drift comes to, in numbers for the head of a page.
enum DriftCounts {
  static func of(_ drift: Drift) -> [(title: String, count: Int, tone: Tone)] {
    let summary = drift.summary
    // Hardly ever is anybody unclear.
    let unclear: [(String, Int, Tone)] =
      summary.unclear > 0 ? [("users unclear", summary.unclear, .danger)] : []
    return [
      ("values changed", summary.fields, .change), ("users changed", summary.users, .change),
      ("users gone", summary.gone, .danger),
    ] + unclear + [
      ("unmanaged", summary.unmanaged, .plain),
      ("need support", summary.needsSupport, .plain),
      ("links expired", summary.linksExpired, .danger),
      ("emails failed", summary.mailsFailed, .danger), ("pending", summary.pending, .plain),
    ]
  }
}

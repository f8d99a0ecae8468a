import Listings
import Mailing
package import Reconciling
package import Rendering

/// What became of mails that were to be tried again, as text.
package enum ResendSummary {
  package static func text(of outcome: ResendOutcome, style: TextStyle) -> [UInt8] {
    let notes = outcome.leftToPortal.map { "\($0): waits again, and rollcall-portal sends it." }
    guard outcome.mails.total > 0 else { return Array(notes.map { $0 + "\n" }.joined().utf8) }
    return ApplyText.render(
      ApplySummary.report(of: outcome.mails, notes: notes), style: style)
  }
}

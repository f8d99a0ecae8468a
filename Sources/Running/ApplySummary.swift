import Listings
import Mailing
package import Reconciling
package import Rendering

/// What apply did, as text.
package enum ApplySummary {
  package static func text(of outcome: ApplyOutcome, style: TextStyle) -> [UInt8] {
    let mails = outcome.mails
    let waiting = mails.waiting.map { unsent($0, isPermanent: false) }
    let failed = mails.failed.map { unsent($0, isPermanent: true) }
    let report = ApplyReport(
      outcome.plan, sent: mails.sent, unsent: waiting + failed,
      notes: mails.stop.map { ["Sending stopped: \($0)."] } ?? [])
    return ApplyText.render(report, style: style)
  }

  private static func unsent(
    _ failure: OutboxReport.Failure, isPermanent: Bool
  ) -> ApplyReport.Unsent {
    ApplyReport.Unsent(
      extension: failure.extension, address: failure.address, error: failure.reason,
      isPermanent: isPermanent)
  }
}

import Listings
import Mailing
package import Reconciling
package import Rendering

/// What apply did, as text.
package enum ApplySummary {
  package static func text(of outcome: ApplyOutcome, style: TextStyle) -> [UInt8] {
    let mails = outcome.mails
    return ApplyText.render(
      ApplyReport(
        outcome.plan, sent: mails.sent, unsent: unsent(mails), notes: notes(mails)), style: style)
  }

  /// The mails alone.
  static func report(of mails: OutboxReport, notes: [String]) -> ApplyReport {
    ApplyReport(sent: mails.sent, unsent: unsent(mails), notes: notes + Self.notes(mails))
  }

  private static func notes(_ mails: OutboxReport) -> [String] {
    mails.stop.map { ["Sending stopped: \($0)."] } ?? []
  }

  private static func unsent(_ mails: OutboxReport) -> [ApplyReport.Unsent] {
    mails.waiting.map { unsent($0, isPermanent: false) }
      + mails.failed.map { unsent($0, isPermanent: true) }
  }

  private static func unsent(
    _ failure: OutboxReport.Failure, isPermanent: Bool
  ) -> ApplyReport.Unsent {
    ApplyReport.Unsent(
      extension: failure.extension, address: failure.address, error: failure.reason,
      isPermanent: isPermanent)
  }
}

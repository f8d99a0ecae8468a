import Listings
import Mailing
import Pseudonyms
package import Reconciling
import Terminal

/// What apply did, as text.
package enum ApplySummary {
  package static func text(of outcome: ApplyOutcome, _ session: Session) -> [UInt8] {
    let mails = outcome.mails
    let report = ApplyReport(
      outcome.plan, sent: mails.sent, unsent: unsent(mails), notes: notes(mails))
    return ApplyText.render(
      session.redactor?.report(report) ?? report, style: session.console.style)
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

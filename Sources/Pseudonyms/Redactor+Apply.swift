package import Listings

extension Redactor {
  /// What apply did, without whose mails weren't sent; servers' words may name them.
  package func report(_ original: ApplyReport) -> ApplyReport {
    var report = original
    report.unsent = original.unsent.map { mail in
      ApplyReport.Unsent(
        extension: number(mail.extension), address: address(mail.address),
        error: mail.error.map(answer), isPermanent: mail.isPermanent)
    }
    report.notes = original.notes.map(answer)
    return report
  }
}

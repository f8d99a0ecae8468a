package import DriftReports
package import Drifts
import Fields
import HTML
import Model
import Plans
import Rendering

/// Drift as a page of its own.
package struct DriftHTML {
  let drift: Drift
  let values = ValueText()

  package static func render(_ document: DriftDocument, header: DriftHeader) -> [UInt8] {
    DriftHTML(drift: document.drift).page(header, document.toolVersion).render()
  }

  private func page(_ header: DriftHeader, _ toolVersion: String) -> ReportPage {
    var page = ReportPage(kind: "Drift", title: header.company)
    page.facts = [
      Count.text(header.files, "file"), Count.text(drift.managed, "user"),
      "role \(drift.role.rawValue)", "store \(header.store)",
    ]
    page.verdict = DriftWords.verdict(drift)
    page.tiles = DriftCounts.of(drift).map { ReportTile($0.count, $0.title, $0.tone) }
    page.sections = [
      found, links("links-expired", "Links expired", \.hasExpired),
      mails("mails-failed", "Emails failed", \.hasFailed), needs,
      links("links-unused", "Links not used yet") { !$0.hasExpired },
      mails("mails-waiting", "Emails waiting") { !$0.hasFailed },
      .unmanaged(drift.unmanaged, hiding: header.hidden),
      .outOfArea(drift.outOfArea),
    ].compactMap(\.self)
    page.marks = marks(toolVersion)
    return page
  }

  private func marks(_ toolVersion: String) -> [(name: String, text: String)] {
    var marks: [(name: String, text: String)] = []
    if let accounts = DriftWords.text(of: drift.accounts) { marks.append(("accounts", accounts)) }
    if let pending = DriftWords.text(of: drift.pending) {
      marks.append(("pending", pending))
    }
    return marks + [
      ("checked at", Timestamp.minute(of: drift.checked)),
      ("checked by", "rollcall \(toolVersion)"),
    ]
  }
}

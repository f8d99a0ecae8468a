package import DriftReports
package import Drifts
import Fields
import Markdown
import Model
import Plans
import Rendering

/// Drift as Markdown, for an issue that a nightly run opens or brings up to date.
package struct DriftMarkdown {
  let drift: Drift
  let header: DriftHeader
  let values = ValueText()

  package static func render(
    _ drift: Drift, header: DriftHeader, limit: Int = MarkdownLimit.comment
  ) -> [UInt8] {
    Array(DriftMarkdown(drift: drift, header: header).page.text(within: limit).utf8)
  }

  /// What goes first when a page is too long stands last here; numbers are never cut.
  private var page: MarkdownPage {
    let parts = [
      gone, changed, links("Links expired", \.hasExpired), mails("Emails failed", \.hasFailed),
      needs, links("Links not used yet") { !$0.hasExpired },
      mails("Emails waiting") { !$0.hasFailed }, .outOfArea(drift.outOfArea),
      .unmanaged(drift.unmanaged, hiding: header.hidden),
    ].compactMap(\.self)
    let cuts = parts.indices.reversed().flatMap { place in
      [MarkdownPage.Cut.shorten(place + 1), .hide(place + 1)]
    }
    return MarkdownPage(
      [MarkdownPart(head)] + parts + [MarkdownPart(ending)], cuts: cuts,
      notice: MarkdownBlock.alert(
        .note, ["Too long for one page: `rollcall drift --verbose` tells all."]))
  }

  private var head: String {
    let facts = [
      Count.text(header.files, "file"), Count.text(drift.managed, "user"),
      "role `\(drift.role.rawValue)`", "store \(header.store.codeSpan)",
    ]
    return MarkdownBlock.heading(2, "Drift of \(header.company.prose)")
      + MarkdownBlock.paragraph("**\(DriftWords.verdict(drift))**")
      + MarkdownBlock.table(
        DriftCounts.of(drift).map(\.title), [DriftCounts.of(drift).map { String($0.count) }],
        numbers: true) + MarkdownBlock.paragraph(facts.joined(separator: " · "))
  }

  private var ending: String {
    var lines: [String] = []
    if let accounts = DriftWords.text(of: drift.accounts) { lines.append("Accounts: \(accounts).") }
    if let pending = DriftWords.text(of: drift.pending) {
      lines.append(DriftWords.pending(pending))
    }
    return lines.map(MarkdownBlock.paragraph).joined()
  }
}

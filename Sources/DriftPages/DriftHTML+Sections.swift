import DriftReports
import Drifts
import Fields
import HTML
import Model
import Plans
import Rendering

extension DriftHTML {
  /// The drift itself: who is gone, then who was changed.
  var found: ReportSection? {
    let (gone, changed) = (drift.gone, drift.changed)
    guard !gone.isEmpty || !changed.isEmpty else { return nil }
    return ReportSection(
      "drift", "Changed outside the manifests", count: gone.count + changed.count,
      .entries(count: gone.count + changed.count) { index in
        index < gone.count ? entry(gone[index]) : entry(changed[index - gone.count])
      })
  }

  private func entry(_ user: GoneUser) -> ReportEntry {
    var entry = ReportEntry(
      user.fate == .unclear
        ? .init("unclear", symbol: "?", .danger) : .init("gone", symbol: "-", .danger),
      key: user.key, name: user.name,
      place: Self.place(user.source))
    entry.lines = [DriftWords.text(of: user.fate)]
    return entry
  }

  private func entry(_ user: ChangedUser) -> ReportEntry {
    var entry = ReportEntry(
      .init("changed", symbol: "~", .change), key: user.key, name: user.name,
      place: Self.place(user.source))
    entry.table = ReportTable(
      "Fields of \(user.key)", ["Field", "Last applied", "Stored"],
      user.changes.map { change in
        [
          ReportTable.Cell(change.path.name, note: "by " + DriftWords.text(of: change.author)),
          .value(change.applied, change.path, values, .plain),
          .value(change.stored, change.path, values, .change),
        ]
      })
    return entry
  }

  private static func place(_ source: ManifestPlace) -> String { "\(source.file):\(source.line)" }

  var needs: ReportSection? {
    .needsSupport(
      drift.needsSupport, values, hint: "For support to change; an apply leaves them alone.")
  }

  func links(
    _ id: String, _ title: String, _ isWanted: (UnusedLink) -> Bool
  ) -> ReportSection? {
    let rows = drift.links.filter(isWanted).map { link in
      row(link.key, link.name, link.kind, link.address, link.state(at: drift.checked))
    }
    return section(id, title, rows)
  }

  func mails(
    _ id: String, _ title: String, _ isWanted: (UnsentMail) -> Bool
  ) -> ReportSection? {
    let rows = drift.mails.filter(isWanted).map { mail in
      row(mail.key, mail.name, mail.kind, mail.address, mail.state(at: drift.checked))
    }
    return section(id, title, rows)
  }

  private func row(
    _ key: String, _ name: String, _ kind: String, _ address: String, _ state: String
  ) -> [ReportTable.Cell] {
    [
      ReportTable.Cell(ReportWords.subject(key, name)), ReportTable.Cell("\(kind) → \(address)"),
      ReportTable.Cell(state),
    ]
  }

  private func section(
    _ id: String, _ title: String, _ rows: [[ReportTable.Cell]]
  ) -> ReportSection? {
    guard !rows.isEmpty else { return nil }
    return ReportSection(
      id, title, count: rows.count, .table(ReportTable(title, ["User", "Email", "State"], rows)))
  }
}

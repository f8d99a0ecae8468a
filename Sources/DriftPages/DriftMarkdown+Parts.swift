import DriftReports
import Drifts
import Markdown
import Model
import Plans
import Rendering

extension DriftMarkdown {
  var gone: MarkdownPart? {
    MarkdownPart.list(
      drift.gone.contains { $0.fate == .unclear } ? "Gone or unclear" : "Gone",
      drift.gone.map { user in
        let subject = MarkdownWords.subject(user.key, user.name)
        let fate = DriftWords.text(of: user.fate).codeSpan
        return MarkdownPart.Entry(
          "- \(subject): \(fate)\(MarkdownWords.place(user.source))\n",
          short: "- \(user.key.codeSpan)\n")
      })
  }

  /// Last applied and stored, coloured as a comparison is.
  var changed: MarkdownPart? {
    MarkdownPart.fenced(
      "Changed outside the manifests", "diff", drift.changed.map(entry), noun: "user")
  }

  private func entry(_ user: ChangedUser) -> MarkdownPart.Entry {
    let title = "@@ \(MarkdownWords.line(user.key, user.name, at: user.source)) @@\n"
    let width = MarkdownWords.width(user.changes.map(\.path))
    let fields = user.changes.map { change in
      MarkdownWords.comparison(change.path, change.applied, change.stored, width: width, values)
        + "!     by \(DriftWords.text(of: change.author).harmless)\n"
    }
    let names = user.changes.map(\.path.name.harmless).joined(separator: ", ")
    return MarkdownPart.Entry(title + fields.joined(), short: title + "! \(names)\n")
  }

  var needs: MarkdownPart? {
    MarkdownPart.list(
      "Needs support",
      drift.needsSupport.map {
        MarkdownPart.Entry("- \(MarkdownWords.sentence($0, values))\n")
      })
  }

  func links(_ title: String, _ isWanted: (UnusedLink) -> Bool) -> MarkdownPart? {
    MarkdownPart.list(
      title,
      drift.links.filter(isWanted).map { link in
        entry(link.key, link.name, link.kind, link.address, link.state(at: drift.checked))
      })
  }

  func mails(_ title: String, _ isWanted: (UnsentMail) -> Bool) -> MarkdownPart? {
    MarkdownPart.list(
      title,
      drift.mails.filter(isWanted).map { mail in
        entry(mail.key, mail.name, mail.kind, mail.address, mail.state(at: drift.checked))
      })
  }

  /// What a server said of a mail may stand in `state`.
  private func entry(
    _ key: String, _ name: String, _ kind: String, _ address: String, _ state: String
  ) -> MarkdownPart.Entry {
    MarkdownPart.Entry(
      "- \(MarkdownWords.subject(key, name)): \(kind.codeSpan) → \(address.codeSpan), "
        + "\(state.codeSpan)\n")
  }
}

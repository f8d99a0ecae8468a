import Fields
import Markdown
import Model
package import Plans
package import Rendering

/// A plan as Markdown, for a comment on a pull request.
///
/// All data stands in code or is a plain name, so that none of it is markup, a mention, a link or a
/// command of the forge. What is too long for a comment is cut, from what matters least to what
/// matters most; numbers, guards and what is destroyed stay.
package struct PlanMarkdown {
  let plan: Plan
  let header: PlanHeader
  let values = ValueText()

  package static func render(
    _ plan: Plan, header: PlanHeader, limit: Int = MarkdownLimit.comment
  ) -> [UInt8] {
    Array(PlanMarkdown(plan: plan, header: header).page.text(within: limit).utf8)
  }

  private var page: MarkdownPage {
    var parts = [MarkdownPart(head)]
    var places: [Section: Int] = [:]
    for section in Section.allCases {
      guard let part = part(section) else { continue }
      places[section] = parts.count
      parts.append(part)
    }
    parts.append(MarkdownPart(ending))
    return MarkdownPage(
      parts, cuts: Section.cuts.compactMap { $0.cut(places) }, notice: notice)
  }

  /// Where the rest is.
  private var notice: String {
    let command = header.planFile.map { "rollcall show \(ShellWord.quoted($0))" } ?? "rollcall plan"
    return MarkdownBlock.alert(
      .note,
      ["Too long for one page: what is left out below is in the full plan, \(command.codeSpan)."])
  }

  private func part(_ section: Section) -> MarkdownPart? {
    switch section {
    case .losses: losses
    case .creates: changes(of: .create, "Create", creation)
    case .updates: changes(of: .update, "Update", update)
    case .mails: changes(of: .sendWelcome, "Welcome emails", mail)
    case .needs: needs
    case .blocks: blocks
    case .warnings: warnings("Warnings", plan.warnings.filter { !$0.code.isNote })
    case .notes: warnings("Notes", plan.warnings.filter { $0.code.isNote })
    case .unmanaged: .unmanaged(plan.unmanaged, hiding: header.hidden)
    case .outOfArea: .outOfArea(plan.outOfArea)
    }
  }
}

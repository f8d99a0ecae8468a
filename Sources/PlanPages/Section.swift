import Markdown

extension PlanMarkdown {
  /// The parts of the page that have entries, in the order in which they are read.
  enum Section: CaseIterable {
    case losses
    case creates
    case updates
    case mails
    case needs
    case blocks
    case warnings
    case notes
    case unmanaged
    case outOfArea

    enum Cut {
      case shorten(Section)
      case hide(Section, keeping: Int = 0)

      func cut(_ places: [Section: Int]) -> MarkdownPage.Cut? {
        switch self {
        case .shorten(let section): places[section].map { .shorten($0) }
        case .hide(let section, let kept): places[section].map { .hide($0, keeping: kept) }
        }
      }
    }

    /// How many of each long part are shown before others are left out wholly.
    private static let sample = 50

    /// What goes first when a page is too long: what stays as it is, then what is bulky, and at
    /// the very last what is destroyed.
    static let cuts: [Cut] =
      [.hide(.unmanaged), .hide(.outOfArea), .hide(.notes), .shorten(.creates), .shorten(.updates)]
      + fillers.map { .hide($0, keeping: sample) } + fillers.map { .hide($0) }
      + [.shorten(.losses), .hide(.losses)]

    private static let fillers: [Section] = [
      .mails, .blocks, .warnings, .needs, .creates, .updates,
    ]
  }
}

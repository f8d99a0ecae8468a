/// A page of Markdown that keeps within a limit, by cutting its parts in an order of its own.
package struct MarkdownPage: Sendable {
  /// How a part becomes shorter; parts go by their place in the page.
  package enum Cut: Sendable {
    case shorten(Int)
    case hide(Int)
  }

  private let parts: [MarkdownPart]
  private let cuts: [Cut]

  /// `cuts` says what goes first; what it doesn't name is never cut.
  package init(_ parts: [MarkdownPart], cuts: [Cut]) {
    self.parts = parts
    self.cuts = cuts
  }

  /// The page in at most `limit` bytes, if its cuts allow for that.
  package func text(within limit: Int) -> String {
    var parts = parts
    var excess = parts.reduce(-limit) { $0 + $1.text.utf8.count }
    for cut in cuts where excess > 0 {
      switch cut {
      case .shorten(let index): excess = parts[index].shorten(saving: excess)
      case .hide(let index): excess = parts[index].hide(saving: excess)
      }
    }
    return parts.reduce(into: "") { $0 += $1.text }
  }
}

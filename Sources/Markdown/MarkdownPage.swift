/// A page of Markdown that keeps within a limit, by cutting its parts in an order of its own.
package struct MarkdownPage: Sendable {
  /// How a part becomes shorter; parts go by their place in the page.
  package enum Cut: Sendable {
    case shorten(Int)
    /// Leaves entries out until so many are left.
    case hide(Int, keeping: Int = 0)
  }

  private let parts: [MarkdownPart]
  private let cuts: [Cut]
  private let notice: String

  /// A page whose `cuts` say what goes first; what they don't name is never cut.
  ///
  /// `notice` stands behind the first part of a page that was cut.
  package init(_ parts: [MarkdownPart], cuts: [Cut], notice: String) {
    self.parts = parts
    self.cuts = cuts
    self.notice = notice
  }

  /// The page in at most `limit` bytes, if its cuts allow for that.
  package func text(within limit: Int) -> String {
    var parts = parts
    let size = parts.reduce(0) { $0 + $1.text.utf8.count }
    guard size > limit else { return parts.map(\.text).joined().endingOnce }
    var excess = size + notice.utf8.count - limit
    for cut in cuts where excess > 0 {
      switch cut {
      case .shorten(let index): excess = parts[index].shorten(saving: excess)
      case .hide(let index, let kept):
        excess = parts[index].hide(saving: excess, keeping: kept)
      }
    }
    return
      (parts.prefix(1).map(\.text).joined() + notice
      + parts.dropFirst().map(\.text).joined()).endingOnce
  }
}

extension String {
  /// Without empty lines at the end.
  fileprivate var endingOnce: String {
    var text = self
    while text.utf8.suffix(2).elementsEqual([0x0A, 0x0A]) { text.removeLast() }
    return text
  }
}

import Diagnostics

/// The names of one kind that there are: of sites, say.
package struct KnownNames: Sendable {
  private let names: Set<String>

  package init(_ names: some Sequence<String> = []) {
    self.names = Set(names)
  }

  /// Those that are meant: that look so or, if none does, that differ in case and marks only.
  package func names(meant text: String) -> Set<String> {
    let (typed, wanted) = (text.typed, text.searchable)
    let same = names.filter { $0.typed == typed }
    return same.isEmpty ? names.filter { $0.searchable == wanted } : same
  }

  /// What may have been meant by a name that there isn't.
  package func suggestion(for text: String) -> String? {
    let wanted = text.searchable
    let sorted = names.sorted()
    guard let nearest = Suggestion.nearest(to: wanted, in: sorted.lazy.map(\.searchable)) else {
      return nil
    }
    return sorted.first { $0.searchable == nearest }
  }
}

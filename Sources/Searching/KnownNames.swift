import Diagnostics

/// The names of one kind that there are: of sites, say.
package struct KnownNames: Sendable {
  private let names: Set<String>

  package init(_ names: some Sequence<String> = []) {
    self.names = Set(names)
  }

  /// Those that are meant: the one that is written so or, as nobody sees more in it, all that differ
  /// in case and marks only.
  package func names(meant text: String) -> Set<String> {
    if names.contains(text) { return [text] }
    let wanted = text.searchable
    return names.filter { $0.searchable == wanted }
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

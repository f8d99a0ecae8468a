import Diagnostics

/// The names of one kind that there are: of sites, say.
package struct KnownNames: Sendable {
  private let names: Set<String>

  package init(_ names: some Sequence<String> = []) {
    self.names = Set(names)
  }

  /// The name that is meant: as it is written or, if there is one only, in another case or with
  /// other marks; nil when there is none.
  package func name(meant text: String) -> String? {
    if names.contains(text) { return text }
    let wanted = text.searchable
    let similar = names.filter { $0.searchable == wanted }
    return similar.count == 1 ? similar.first : nil
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

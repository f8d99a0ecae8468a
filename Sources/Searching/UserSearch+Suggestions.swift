import Fields
package import Model

extension UserSearch {
  /// The text with what may have been meant by those of its words that find nobody; nil when there
  /// is no such word, or nothing like it.
  package func suggestion(among users: [StoredUser]) -> String? {
    let lost = parts.filter { part in
      UserSearch(part, routes).map { search in !users.contains { search.finds($0) } } ?? false
    }
    guard !lost.isEmpty, lost.allSatisfy({ $0.contains { $0.isLetter || $0.isNumber } }) else {
      return nil
    }
    let names = KnownNames(users.lazy.flatMap(Self.names))
    var result: [String] = []
    for part in parts {
      guard let word = lost.contains(part) ? names.suggestion(for: part) : part else { return nil }
      result.append(word)
    }
    return result.joined(separator: " ")
  }

  private static func names(of user: StoredUser) -> [String] {
    let fields: [Field] = [.firstName, .lastName, .department, .site]
    let words = fields.compactMap { user[$0]?.text }
      .flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
    return words + [user.extension.text]
  }
}

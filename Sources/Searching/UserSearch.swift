import Fields
package import Model
import Normalization

/// Text that users are looked for by: each of its words must be found in one of their fields.
package struct UserSearch: Sendable {
  /// As they were written, but for marks that aren't on keyboards.
  let parts: [String]
  /// By word, all that it may mean.
  private let words: [[SearchTerm]]
  /// The whole text as a phone number, which people write with spaces.
  private let number: SearchTerm?
  /// The whole text in searchable form.
  private let text: String
  let routes: PhoneRoutes

  /// Nil for a text without words, which would find everybody.
  ///
  /// `routes` are found as the numbers of those whom they reach.
  package init?(_ text: String, _ routes: PhoneRoutes = PhoneRoutes()) {
    let text = text.typed
    parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    words = parts.map(SearchTerm.meanings).filter { !$0.isEmpty }
    number = SearchTerm.phoneNumber(text)
    self.text = parts.map(\.searchable).joined(separator: " ")
    self.routes = routes
    if words.isEmpty { return nil }
  }

  /// For a phone number alone; nil for anything else.
  package static func number(_ text: String, _ routes: PhoneRoutes = PhoneRoutes()) -> UserSearch? {
    SearchTerm.phoneNumber(text).map { UserSearch(text, number: $0, routes) }
  }

  private init(_ text: String, number: SearchTerm, _ routes: PhoneRoutes) {
    parts = [text]
    words = [[number]]
    self.number = number
    self.text = text
    self.routes = routes
  }

  package func finds(_ user: StoredUser) -> Bool {
    finds(user.extension) { user[$0] }
  }

  package func finds(_ user: DesiredUser) -> Bool {
    finds(user.extension) { user[$0] }
  }

  /// Whether the text is just the user's name.
  package func names(_ user: StoredUser) -> Bool { user.name.searchable == text }

  /// Whether the text is this phone number, as far as it goes.
  package func means(phoneNumber: String) -> Bool {
    if case .number(let digits)? = number {
      SearchedUser.isSame(phoneNumber, digits)
    } else {
      false
    }
  }

  private func finds(_ number: Extension, _ value: @escaping (Field) -> Value?) -> Bool {
    let user = SearchedUser(number, routes, value)
    return words.allSatisfy { $0.contains { user.has($0) } } || self.number.map(user.has) ?? false
  }
}

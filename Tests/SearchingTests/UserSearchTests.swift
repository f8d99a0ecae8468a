import Fields
import Foundation
import Model
import Searching
import TestSupport
import Testing

struct UserSearchTests {
  @Test(arguments: SearchCase.all)
  func `a text finds whom it tells of`(sample: SearchCase) throws {
    let search = try #require(UserSearch(sample.text))
    #expect(search.finds(try SearchCase.jose()) == sample.isFound)
  }

  @Test(arguments: ["+1 617 555 0190", "6175550190", "jose +16175550190"])
  func `a number finds whom the organization routes it to`(text: String) throws {
    let routes = PhoneRoutes([
      Item([.text("+16175550190"), .text("1044")]), Item([.text("+16175550191"), .text("1045")]),
      Item([.text("+16175550190")]),
    ])
    let (jose, other) = (try SearchCase.jose(), try #require(UserSearch("+16175550191", routes)))
    let search = try #require(UserSearch(text, routes))
    #expect(search.finds(jose) && !other.finds(jose))
    #expect(search.suggestion(among: [jose]) == nil)
  }

  @Test(arguments: [
    ("O’Hara", "o'hara"), ("O'Hara", "O’HARA"), ("O´Hara", "oʼhara"), ("O`Hara", "o‘hara"),
    ("Smith‑Jones", "smith-jones"), ("Smith-Jones", "smith–jones"), ("De\u{A0}Vries", "de vries"),
    ("Pa\u{AD}ris", "paris"), ("Paris", "pa\u{200B}ris"),
  ])
  func `what looks the same is found`(name: String, text: String) throws {
    var user = try SearchCase.jose()
    user[.lastName] = .text(name)
    user[.firstName] = nil
    let search = try #require(UserSearch(text))
    #expect(search.finds(user) && search.names(user))
  }

  @Test(arguments: ["", " ", "\t\n", "\u{301}", " \u{301} "])
  func `a text without words is none`(text: String) {
    #expect(UserSearch(text) == nil)
  }

  @Test(arguments: [("José Løvås-Straße", true), ("jose  lovas-strasse", true), ("jose", false)])
  func `a name is told from a part of it`(text: String, isName: Bool) throws {
    #expect(try #require(UserSearch(text)).names(try SearchCase.jose()) == isName)
  }

  @Test(arguments: 0..<100)
  func `words find what a plain search finds`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let users = RandomUsers.stored(30, using: &random)
    for _ in 0..<20 {
      let text = Self.text(from: random.pick(users), using: &random)
      let search = try #require(UserSearch(text))
      let found = users.filter { search.finds($0) }.map(\.extension)
      #expect(found == users.filter { Self.isPlainly(text, in: $0) }.map(\.extension), "\(text)")
    }
  }

  /// One or two pieces of somebody's fields, now and then in capitals or with marks.
  private static func text(from user: StoredUser, using random: inout SplitMix64) -> String {
    let pieces = (0...(random.chance(40) ? 1 : 0)).map { _ in
      let letters = Array(random.pick(texts(of: user)).filter(isPlain))
      let start = Int.random(in: 0...letters.count / 2, using: &random)
      let piece = String(letters[start...].prefix(Int.random(in: 1...5, using: &random)))
      return random.chance(30) ? piece.uppercased() : piece
    }
    let text = pieces.joined(separator: " ")
    if text.trimmingCharacters(in: .whitespaces).isEmpty { return "ada" }
    return random.chance(20) ? text.replacingOccurrences(of: "a", with: "á") : text
  }

  /// What means the same to every search.
  private static func isPlain(_ character: Character) -> Bool {
    character.isASCII && !":@".contains(character) || character == "ë"
  }

  private static func texts(of user: StoredUser) -> [String] {
    let fields: [Field] = [.firstName, .lastName, .department, .site]
    return [user.extension.text] + fields.compactMap { user[$0]?.text }
  }

  private static func isPlainly(_ text: String, in user: StoredUser) -> Bool {
    text.split(separator: " ").allSatisfy { word in
      texts(of: user).contains {
        $0.range(of: word, options: [.caseInsensitive, .diacriticInsensitive]) != nil
      }
    }
  }

  @Test(
    arguments: [
      ("lovaas", "Løvås-Straße"), ("jsoe", "José"), ("jose zurihc", "jose Zu\u{308}rich"),
      ("1054", "1044"),
    ])
  func `what is misspelled is told`(text: String, meant: String) throws {
    let users = [try SearchCase.jose()]
    let suggestion = try #require(UserSearch(text)).suggestion(among: users)
    #expect(suggestion == meant || text == "lovaas" && suggestion == nil)
  }

  @Test(arguments: ["jose", "jose boston xyzzy", "quite somebody else"])
  func `what is like nothing is no mistake`(text: String) throws {
    #expect(try #require(UserSearch(text)).suggestion(among: [try SearchCase.jose()]) == nil)
  }
}

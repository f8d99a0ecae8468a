import Fields
import Listings
import Manifests
import Model
import Renumbering
import Running
import Searching
import Storage
import Terminal

/// Finds whom somebody means: by extension, or by what they know of a person.
struct UserFinder {
  let place: ShownWorkspace

  var store: any Store { place.opened.store }
  var desired: Desired { place.desired }
  var workspace: Workspace { place.workspace }

  enum Found {
    case user(StoredUser)
    /// Those who are to be chosen from.
    case rows([UserRow])
  }

  /// Where there is nobody, it says why.
  func find(_ text: String) throws(CommandFailure) -> Found {
    let digits = Self.ending(of: text) ?? text.filter { !$0.isWhitespace }
    guard let number = Extension(digits) else { return try search(text) }
    if let user = try stored(number) { return .user(user) }
    if let reason = try reason(number) { throw CommandFailure(.failed, reason) }
    let rows = try place.rows()
    // A phone number may be as long as an extension.
    if let owner = try owner(ofPhoneNumber: digits) { return .user(owner) }
    if let owner = only(found(rows, UserSearch.number(digits, place.routes))) {
      return .user(owner)
    }
    // Whoever else has these digits may be meant, and may not.
    let similar = found(rows, UserSearch(digits, place.routes))
    guard similar.isEmpty else { return .rows(similar) }
    throw CommandFailure(
      .failed,
      try removal(of: number) ?? lostCalls(to: digits)
        ?? "There is no user \(number) in the store. `rollcall list` shows who there is.")
  }

  /// `1001` of `+1 617 555 0100 ext. 1001`, as numbers stand in signatures, or of `Ext1001`.
  private static func ending(of text: String) -> String? {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard let last = words.last else { return nil }
    if ["ext", "ext.", "extension"].contains(words.dropLast().last) { return String(last) }
    return ["extension", "ext.", "ext", "x"].lazy.filter(last.hasPrefix)
      .map { String(last.dropFirst($0.count)) }.first { Extension($0) != nil }
  }

  private func search(_ text: String) throws(CommandFailure) -> Found {
    guard let search = UserSearch(text, place.routes) else {
      throw CommandFailure(.usage, "Write an extension or a name to look for.")
    }
    let rows = try place.rows()
    let found = found(rows, search)
    let named = found.filter { search.names($0.user) }
    if let user = only(named) ?? only(found) { return .user(user) }
    guard found.isEmpty else { return .rows(found) }
    if let wanted = wanted(text) {
      if let stored = rows.first(where: { isMeant(wanted, $0.user) }) { return .user(stored.user) }
      throw CommandFailure(.failed, try reason(wanted.extension) ?? planned(wanted))
    }
    if let reason = lostCalls(to: text) { throw CommandFailure(.failed, reason) }
    let hint =
      search.suggestion(among: rows.map(\.user)).map { "Did you mean \($0)? " } ?? ""
    throw CommandFailure(
      .failed, "Nobody is found by \"\(text)\". \(hint)`rollcall list` shows who there is.")
  }

  /// Whom a phone number reaches that is stored just so, however short it is.
  private func owner(ofPhoneNumber digits: String) throws(CommandFailure) -> StoredUser? {
    guard let route = route(digits) else { return nil }
    return try route.value(at: ItemTable.phoneNumber.place(of: "extension"))?.text
      .flatMap(Extension.init).flatMap(stored)
  }

  /// The phone number of the organization that has these digits and no others.
  func route(_ digits: String) -> Item? {
    place.resources[.phoneNumber]?.first { $0.key == digits || $0.key == "+" + digits }
  }

  /// Who will be found by a text once the manifests are applied.
  private func wanted(_ text: String) -> DesiredUser? {
    let numbers = (desired.resources[.phoneNumber] ?? []).map(\.item)
    return UserSearch(text, PhoneRoutes(numbers)).flatMap { desired.users.first(where: $0.finds) }
  }

  private func isMeant(_ wanted: DesiredUser, _ user: StoredUser) -> Bool {
    place.identities.identity(of: user).user?.extension == wanted.extension
  }

  private func found(_ rows: [UserRow], _ search: UserSearch?) -> [UserRow] {
    search.map { search in rows.filter { search.finds($0.user) } } ?? []
  }

  private func only(_ rows: [UserRow]) -> StoredUser? { rows.count == 1 ? rows.first?.user : nil }

  func stored(_ number: Extension) throws(CommandFailure) -> StoredUser? {
    do {
      return try store.user(number)
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }
}

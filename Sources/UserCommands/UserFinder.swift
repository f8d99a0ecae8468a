import Fields
import Listings
import Manifests
import Model
import Plans
import Renumbering
import Running
import Searching
import Storage
import Terminal

/// Finds whom somebody means: by extension, or by what they know of a person.
struct UserFinder {
  let place: ShownWorkspace

  private var store: any Store { place.opened.store }
  private var desired: Desired { place.desired }
  private var workspace: Workspace { place.workspace }

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
    if let owner = only(found(rows, UserSearch.number(digits, place.routes))) {
      return .user(owner)
    }
    // Whoever else has these digits may be meant, and may not.
    let similar = found(rows, UserSearch(digits, place.routes))
    guard similar.isEmpty else { return .rows(similar) }
    throw CommandFailure(
      .failed,
      try removal(of: number)
        ?? "There is no user \(number) in the store. `rollcall list` shows who there is.")
  }

  /// `1001` of `+1 617 555 0100 ext. 1001`, as numbers stand in signatures.
  private static func ending(of text: String) -> String? {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    let isNamed = ["ext", "ext.", "extension"].contains(words.dropLast().last)
    return isNamed ? words.last.map(String.init) : nil
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
    let hint =
      search.suggestion(among: rows.map(\.user)).map { "Did you mean \($0)? " } ?? ""
    throw CommandFailure(
      .failed, "Nobody is found by \"\(text)\". \(hint)`rollcall list` shows who there is.")
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

  private func stored(_ number: Extension) throws(CommandFailure) -> StoredUser? {
    do {
      return try store.user(number)
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }

  /// Why nobody has this extension, where something tells.
  private func reason(_ number: Extension) throws(CommandFailure) -> String? {
    let declared = desired.user(number)
    guard let (heir, since) = try heir(of: number) else {
      if declared?.isAbsent == true, let removal = try removal(of: number) { return removal }
      return declared.map(planned)
    }
    let now =
      "\(number)\(since) is \(heir.extension) now: `rollcall show \(heir.extension)` shows the "
      + "user."
    // Unless the manifests tell the two apart, who is declared may be the one who was changed.
    guard let declared, let other = place.identities.identity(of: heir).user,
      other.extension != number
    else { return now }
    return now + " " + planned(declared)
  }

  /// What a manifest wants of somebody who isn't stored.
  private func planned(_ user: DesiredUser) -> String {
    let at = ManifestPlace(of: user, in: desired).text
    if user.isAbsent {
      return
        "\(user.extension) isn't stored, and is to be `absent` by \(at): nothing is to be done."
    }
    if let was = user[.was]?.text {
      return "\(user.extension) isn't stored yet: \(at) wants \(was) renumbered, which is "
        + "support's to do. `rollcall show \(was)` shows the user."
    }
    let name = user.name.isEmpty ? "" : " \(user.name)"
    return "\(user.extension)\(name) isn't stored yet: \(at) declares the user, and the next apply "
      + "creates it. `rollcall plan --target \(user.extension)` tells more."
  }

  /// Who had an extension before, with words on how that is known; nil when nobody did, or was
  /// removed since.
  private func heir(of number: Extension) throws(CommandFailure) -> (StoredUser, String)? {
    let moves = try renumberings()
    if let last = HistoryEntry.successor(of: number.text, newestFirst: moves),
      let user = try Extension(last).flatMap(stored)
    {
      return (user, "")
    }
    return try StoreReading.moved(from: number, store, organization: workspace.organization)
      .map { ($0, ", as last applied,") }
  }

  /// Where the history tells of a user who is gone.
  private func removal(of number: Extension) throws(CommandFailure) -> String? {
    let lines = try StoreReading.history(
      HistoryQuery(key: number.text), store, organization: workspace.organization)
    guard let last = lines.first(where: { $0.resource == "user" }) else { return nil }
    let removal =
      last.action == "remove" ? "removed \(Moment.text(last.time)) by \(last.who)" : "gone"
    return
      "There is no user \(number) any more: \(removal). `rollcall history \(number)` tells more."
  }

  private func renumberings() throws(CommandFailure) -> [HistoryEntry] {
    do {
      return try store.renumberings().map(StoreReading.entry)
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }
}

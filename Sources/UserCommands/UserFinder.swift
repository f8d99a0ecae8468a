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

  /// One user, or several that are to be chosen from; where there is nobody, it says why.
  func find(_ text: String) throws(CommandFailure) -> [UserRow] {
    let digits = text.filter { !$0.isWhitespace }
    guard let number = Extension(digits) else { return try search(text) }
    if let user = try stored(number) { return [row(user)] }
    if let reason = try reason(number) { throw CommandFailure(.failed, reason) }
    // A phone number may be as long as an extension.
    let users = try place.rows()
    let found = users.filter { UserSearch.number(digits)?.finds($0.user) ?? false }
    guard found.isEmpty else { return found }
    throw CommandFailure(
      .failed, "There is no user \(number) in the store. `rollcall list` shows who there is.")
  }

  private func search(_ text: String) throws(CommandFailure) -> [UserRow] {
    guard let search = UserSearch(text) else {
      throw CommandFailure(.usage, "Write an extension or a name to look for.")
    }
    let users = try place.rows()
    let found = users.filter { search.finds($0.user) }
    let named = found.filter { search.names($0.user) }
    if !found.isEmpty { return named.count == 1 ? named : found }
    if let wanted = desired.users.first(where: search.finds) {
      throw CommandFailure(.failed, planned(wanted))
    }
    let hint =
      search.suggestion(among: users.map(\.user)).map { "Did you mean \($0)? " } ?? ""
    throw CommandFailure(
      .failed, "Nobody is found by \"\(text)\". \(hint)`rollcall list` shows who there is.")
  }

  private func stored(_ number: Extension) throws(CommandFailure) -> StoredUser? {
    do {
      return try store.user(number)
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }

  private func row(_ user: StoredUser) -> UserRow {
    UserRow(user, isManaged: place.identities.isManaged(user))
  }

  /// Why nobody has this extension, where something tells.
  private func reason(_ number: Extension) throws(CommandFailure) -> String? {
    if let successor = try successor(of: number.text) {
      return "\(number) is \(successor) now: `rollcall show \(successor)` shows the user."
    }
    return desired.user(number).map(planned)
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

  /// The extension that somebody got who had this one; nil when nobody did, or was removed since.
  private func successor(of number: String) throws(CommandFailure) -> String? {
    do {
      let moves = try store.renumberings().map(StoreReading.entry)
      guard let last = HistoryEntry.successor(of: number, newestFirst: moves),
        let current = Extension(last), try store.user(current) != nil
      else { return nil }
      return last
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }
}

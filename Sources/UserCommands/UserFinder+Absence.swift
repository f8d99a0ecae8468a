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

/// Why somebody isn't found.
extension UserFinder {
  /// Why nobody has this extension, where something tells.
  func reason(_ number: Extension) throws(CommandFailure) -> String? {
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
  func planned(_ user: DesiredUser) -> String {
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
  func removal(of number: Extension) throws(CommandFailure) -> String? {
    let lines = try StoreReading.history(
      HistoryQuery(key: number.text), store, organization: workspace.organization)
    guard let last = lines.first(where: { $0.resource == "user" }) else { return nil }
    let removal =
      last.action == "remove" ? "removed \(Moment.text(last.time)) by \(last.who)" : "gone"
    return
      "There is no user \(number) any more: \(removal). `rollcall history \(number)` tells more."
  }

  /// That a phone number of the organization reaches nobody who is stored.
  func lostCalls(to text: String) -> String? {
    let search = UserSearch.number(text)
    let numbers = place.resources[.phoneNumber] ?? []
    guard
      let number = route(text)
        ?? numbers.first(where: { search?.means(phoneNumber: $0.key) == true })
    else { return nil }
    let user = number.value(at: ItemTable.phoneNumber.place(of: "extension"))?.text
    let end = user.map { "leads to \($0), whom the store doesn't have" } ?? "leads to nobody"
    return "\(number.key) is a phone number of the organization, and \(end)."
  }

  private func renumberings() throws(CommandFailure) -> [HistoryEntry] {
    do {
      return try store.renumberings().map(StoreReading.entry)
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }
}

import Fields
import Model
import Plans

/// Which stored user each desired user is, by extension or, when renumbered, by `was`.
struct UserMatching {
  /// In the order of the stored extensions.
  private(set) var matches: [UserMatch] = []
  private(set) var blocked: [Block] = []
  private(set) var warnings: [PlanWarning] = []
  private(set) var unmanaged: [Unmanaged] = []

  private var stored: [Extension: StoredUser] = [:]
  private let desired: Desired

  init(_ desired: Desired, _ snapshot: Snapshot, _ rules: PlanRules) {
    self.desired = desired
    for user in snapshot.users { stored[user.extension] = user }
    var claimed: Set<Extension> = []
    for user in desired.users {
      let match = match(user)
      if let stored = match.stored { claimed.insert(stored.extension) }
      guard !snapshot.settled.contains(user.extension), isTarget(match, rules) else { continue }
      report(match)
      matches.append(match)
    }
    matches.sort { left, right in
      (left.stored?.extension ?? left.desired.extension)
        < (right.stored?.extension ?? right.desired.extension)
    }
    guard rules.targets == nil else { return }
    unmanaged = snapshot.users.filter { !claimed.contains($0.extension) }
      .sorted { $0.extension < $1.extension }
      .map { Unmanaged(.user, key: $0.extension.text, name: $0.name) }
  }

  private func match(_ user: DesiredUser) -> UserMatch {
    let place = ManifestPlace(
      file: desired.files[Int(user.file)], line: Int(user.line), column: Int(user.column))
    if let found = stored[user.extension] {
      return UserMatch(desired: user, stored: found, place: place)
    }
    return UserMatch(desired: user, stored: renumbered(user), place: place)
  }

  /// The stored user under the old extension, unless that extension is declared for somebody else.
  private func renumbered(_ user: DesiredUser) -> StoredUser? {
    guard let was = user[.was]?.text.flatMap(Extension.init) else { return nil }
    guard !isDeclared(was) else { return nil }
    return stored[was]
  }

  private func isDeclared(_ extension: Extension) -> Bool {
    desired.user(`extension`) != nil
  }

  private func isTarget(_ match: UserMatch, _ rules: PlanRules) -> Bool {
    guard let targets = rules.targets else { return true }
    return targets.contains(match.desired.extension)
      || match.stored.map { targets.contains($0.extension) } ?? false
  }

  /// Says what became of a `was`.
  private mutating func report(_ match: UserMatch) {
    guard let was = match.desired[.was]?.text, let old = Extension(was) else { return }
    let new = match.desired.extension
    guard let found = match.stored else {
      warnings.append(
        PlanWarning(
          .wasNotFound, key: match.key,
          message: "\(new) is created anew: `was: \(was)` names nobody stored.",
          source: match.place))
      return
    }
    guard found.extension == new else { return }
    if stored[old] == nil {
      warnings.append(
        PlanWarning(
          .renumberingDone, key: match.key,
          message: "\(new): the renumbering from \(was) is done; `was` can be removed.",
          source: match.place))
    } else if !isDeclared(old) {
      blocked.append(
        Block(
          .update, key: match.key, name: match.name, code: .renumberConflict,
          message: "\(was) can't become \(new): both are stored.", source: match.place))
    }
  }
}

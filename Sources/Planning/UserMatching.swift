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
  /// How many managed users this plan is about, settled ones included.
  private(set) var compared = 0
  /// Those that are targeted, settled ones included; empty without targets.
  private(set) var targeted: [DesiredUser] = []

  private let desired: Desired
  private let stored: [Extension: StoredUser]
  private let renumberings: Renumberings
  private let settled: SettledUsers
  /// Extensions that get a user by this plan.
  private var newExtensions: Set<Extension> = []

  init(_ desired: Desired, _ snapshot: Snapshot, _ rules: PlanRules) {
    self.desired = desired
    stored = Dictionary(snapshot.users.map { ($0.extension, $0) }) { first, _ in first }
    renumberings = Renumberings(desired, stored: stored)
    settled = snapshot.settled
    var claimed: Set<Extension> = []
    for (place, user) in desired.users.enumerated() {
      let isSettled = snapshot.settled.contains(place)
      if isSettled, rules.targets == nil {
        compared += 1
        continue
      }
      let match = match(user)
      if let stored = match.stored { claimed.insert(stored.extension) }
      if let old = Renumberings.oldExtension(of: user), isConflict(user) { claimed.insert(old) }
      guard isTarget(match, rules) else { continue }
      compared += 1
      if rules.targets != nil { targeted.append(user) }
      if !isSettled { add(match) }
    }
    matches.sort { left, right in
      (left.stored?.extension ?? left.desired.extension)
        < (right.stored?.extension ?? right.desired.extension)
    }
    addNew(rules)
    guard rules.targets == nil else { return }
    unmanaged = snapshot.users.filter { !claimed.contains($0.extension) }
      .sorted { $0.extension < $1.extension }
      .map { Unmanaged(.user, key: $0.extension.text, name: $0.name) }
  }

  /// Whether an extension is a user's once the plan is carried out.
  func hasUser(_ extension: Extension) -> Bool {
    stored[`extension`] != nil || newExtensions.contains(`extension`)
      || desired.place(of: `extension`).map(settled.contains) ?? false
  }

  private mutating func addNew(_ rules: PlanRules) {
    let descriptor = Field.extension.descriptor
    for match in matches where match.stored?.extension != match.desired.extension {
      let authority = match.stored == nil ? descriptor.creationAuthority : descriptor.authority
      if rules.role >= authority, match.desired[.absent]?.boolean != true {
        newExtensions.insert(match.desired.extension)
      }
    }
  }

  private func match(_ user: DesiredUser) -> UserMatch {
    let place = ManifestPlace(
      file: desired.files[Int(user.file)], line: Int(user.line), column: Int(user.column))
    if case .pending(let found) = renumberings.states[user.extension] {
      return UserMatch(desired: user, stored: found, place: place)
    }
    return UserMatch(desired: user, stored: stored[user.extension], place: place)
  }

  private func isConflict(_ user: DesiredUser) -> Bool {
    if case .conflict = renumberings.states[user.extension] { true } else { false }
  }

  private func isTarget(_ match: UserMatch, _ rules: PlanRules) -> Bool {
    guard let targets = rules.targets else { return true }
    return targets.contains(match.desired.extension)
      || match.stored.map { targets.contains($0.extension) } ?? false
  }

  /// Takes a user into the plan, or says why not; and what became of a `was`.
  private mutating func add(_ match: UserMatch) {
    let new = match.desired.extension
    let old = match.desired[.was]?.text ?? ""
    switch renumberings.states[new] {
    case .conflict(let reason):
      let words = old.isEmpty ? "\(new) is left alone" : "\(old) can't become \(new)"
      blocked.append(
        Block(
          .update, key: match.key, name: match.name, code: .renumberConflict,
          message: "\(words): \(reason).", source: match.place))
      return
    case .notFound where match.desired[.absent]?.boolean != true:
      warn(.wasNotFound, match, "\(new) is created anew: `was: \(old)` names nobody stored.")
    case .done:
      warn(
        .renumberingDone, match,
        "\(new): the renumbering from \(old) is done; `was` can be removed.")
    default: break
    }
    matches.append(match)
  }

  private mutating func warn(_ code: PlanWarning.Code, _ match: UserMatch, _ message: String) {
    warnings.append(PlanWarning(code, key: match.key, message: message, source: match.place))
  }
}

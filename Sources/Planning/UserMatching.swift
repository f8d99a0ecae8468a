import Fields
package import Model
package import Plans
import Renumbering

/// Which stored user each desired user is, by extension or, when renumbered, by `was`.
package struct UserMatching {
  /// In the order of the stored extensions.
  package private(set) var matches: [UserMatch] = []
  /// Those of the area whose renumbering conflicts, so that nobody knows whom they mean.
  package private(set) var unmatched: [UserMatch] = []
  /// Those of the area who are stored under another extension than the manifests say.
  package private(set) var moved: [UserMatch] = []
  private(set) var blocked: [Block] = []
  private(set) var warnings: [PlanWarning] = []
  /// The stored users of the area whom nobody manages, in order; none with targets.
  package private(set) var others: [StoredUser] = []
  /// How many users of the area the manifests name.
  private(set) var managed = 0
  /// How many managed users this plan is about, settled ones included.
  private(set) var compared = 0
  /// Those that are targeted, settled ones included; empty without targets.
  private(set) var targeted: [DesiredUser] = []

  private let desired: Desired
  private let stored: [Extension: StoredUser]
  private let renumberings: Renumberings
  private let settled: SettledUsers
  private let bounds: AreaBounds
  private let takesNewUsers: Bool
  /// Those that the caller may not act on, or not as a whole; in the order of the stored extensions.
  private var outside: [UserMatch] = []
  /// The stored extensions that some manifest means.
  private var claimed: Set<Extension> = []

  package init(_ desired: Desired, _ snapshot: Snapshot, _ rules: PlanRules) {
    self.desired = desired
    stored = Dictionary(snapshot.users.map { ($0.extension, $0) }) { first, _ in first }
    settled = snapshot.settled
    let bounds = AreaBounds(rules.area, supervised: snapshot.supervised)
    self.bounds = bounds
    let settled = settled
    renumberings = Renumberings(
      desired, stored: stored, isSettled: { settled.isPerson($0) != nil },
      applied: { user in
        // What was applied to users out of area is nothing that a plan looks at.
        bounds.part(of: user) == .nothing ? nil : snapshot.applied[user.id]
      })
    takesNewUsers = bounds.takesNewUsers(snapshot.resources[.site] ?? [])
    for (place, user) in desired.users.enumerated() {
      take(user, at: place, rules)
    }
    // Whoever leaves a number goes before who gets it.
    matches.sort {
      ($0.number, $0.stored == nil ? 1 : 0) < ($1.number, $1.stored == nil ? 1 : 0)
    }
    outside.sort { $0.number < $1.number }
    warnAboutLookalikes(snapshot, rules)
    guard rules.targets == nil else { return }
    others = snapshot.users
      .filter { !claimed.contains($0.extension) && bounds.part(of: $0) != .nothing }
      .sorted { $0.extension < $1.extension }
  }

  package var unmanaged: [Unmanaged] {
    others.map { Unmanaged(.user, key: $0.extension.text, name: $0.name) }
  }

  var outOfArea: [OutOfArea] { outside.map(OutOfArea.init) }

  private mutating func take(_ user: DesiredUser, at place: Int, _ rules: PlanRules) {
    let isSettled = settled.contains(place)
    if isSettled, rules.targets == nil {
      managed += 1
      compared += 1
      return
    }
    var match = match(user)
    if let stored = match.stored { claimed.insert(stored.extension) }
    match.isRenumbered =
      renumberings.concern(user.extension)
      || match.stored.map { renumberings.concern($0.extension) } ?? false
    match.isSuccessor = match.stored == nil && stored[user.extension] != nil
    if isConflict(user) { claimed.formUnion([user.extension, user.former].compactMap(\.self)) }
    let part: AreaBounds.Part =
      if settled.isOutside(place) {
        .nothing
      } else if isSettled {
        .everything
      } else {
        part(of: match, rules)
      }
    if part != .nothing { managed += 1 }
    guard isTarget(match, rules) else { return }
    if part == .agents { match.restrictToAgents() }
    if part != .everything { outside.append(match) }
    guard part != .nothing else { return }
    compared += 1
    if rules.targets != nil { targeted.append(user) }
    if !isSettled { add(match) }
  }

  /// How much of a user the caller may act on: nobody is moved into an area, or out of it.
  private func part(of match: UserMatch, _ rules: PlanRules) -> AreaBounds.Part {
    guard !bounds.isWholeOrganization else { return .everything }
    let part = match.stored.map(bounds.part) ?? (takesNewUsers ? .everything : .nothing)
    switch part {
    case .nothing: return .nothing
    case .agents:
      guard let agents = match.desired[.agents], !isConflict(match.desired) else { return .nothing }
      return bounds.mayAnswer(agents.texts) ? .agents : .nothing
    case .everything:
      return bounds.holds(site: match.siteAfter(rules)) ? .everything : .nothing
    }
  }

  /// Whoever is stored under an extension now.
  func holder(of extension: Extension) -> StoredUser? { stored[`extension`] }

  /// How the manifests want a stored user, targeted or not; nil where it can't be told, too.
  func wish(for user: StoredUser) -> DesiredUser? {
    let number = renumberings.destination(of: user.extension) ?? user.extension
    guard let wish = desired.user(number), renumberings.user(number)?.id == user.id,
      !isConflict(wish)
    else { return nil }
    return wish
  }

  /// Why calls to an extension don't reach whom the manifests mean, if whoever is stored there stays.
  func obstacle(toCalling extension: Extension) -> (Block.Code, message: String)? {
    switch renumberings.states[`extension`] {
    case .conflict:
      return (.renumberConflict, "It can't be told who \(`extension`) is.")
    case .moved(_, let reason):
      return (.userMoved, "Calls to \(`extension`) wait: \(reason).")
    default: break
    }
    return renumberings.destination(of: `extension`).map { new in
      (
        .extensionInUse,
        "\(`extension`) is still that of the user who is to become \(new), and who doesn't leave it "
          + "by this plan."
      )
    }
  }

  private func match(_ user: DesiredUser) -> UserMatch {
    UserMatch(
      desired: user, stored: renumberings.user(user.extension),
      place: ManifestPlace(of: user, in: desired))
  }

  private func isConflict(_ user: DesiredUser) -> Bool {
    renumberings.states[user.extension]?.reason != nil
  }

  private func isTarget(_ match: UserMatch, _ rules: PlanRules) -> Bool {
    guard let targets = rules.targets else { return true }
    return targets.contains(match.desired.extension)
      || match.stored.map { targets.contains($0.extension) } ?? false
  }

  /// Takes a user into the plan, or says why not; and what became of a `was`.
  private mutating func add(_ match: UserMatch) {
    // What a queue was is not a supervisor's to know.
    guard !match.isAgentsOnly else { return matches.append(match) }
    let new = match.desired.extension
    let old = match.desired[.was]?.text ?? ""
    switch renumberings.states[new] {
    case .conflict(let reason):
      unmatched.append(match)
      return block(match, .renumberConflict, reason)
    case .moved(let place, let reason):
      if match.desired.former == nil {
        moved.append(match.moved(to: place))
      } else {
        unmatched.append(match)
      }
      return block(match, .userMoved, reason)
    case .notFound where !match.desired.isAbsent:
      warn(.wasNotFound, match, "\(new) is created anew: `was: \(old)` names nobody stored.")
    case .done:
      warn(
        .renumberingDone, match,
        "\(new): the renumbering from \(old) is done; `was` can be removed.")
    default: break
    }
    if match.stored == nil, match.desired.isAbsent {
      warn(
        .removalDone, match,
        "\(new) isn't stored: the entry with `absent: true` can be removed.")
    }
    matches.append(match)
  }

  private mutating func block(_ match: UserMatch, _ code: Block.Code, _ reason: String) {
    let new = match.desired.extension
    let words = match.desired.former.map { "\($0) can't become \(new)" } ?? "\(new) is left alone"
    blocked.append(
      Block(
        .update, key: match.key, name: match.name, code: code, message: "\(words): \(reason).",
        source: match.place))
  }

  /// Where people own their names or addresses, what manifests say of those is no wish.
  private mutating func warnAboutLookalikes(_ snapshot: Snapshot, _ rules: PlanRules) {
    let renamed = matches.filter { match in
      !match.isRenumbered && !match.desired.isAbsent
        && Lookalikes.isRenamed(match.desired, match.stored)
    }
    guard !renamed.isEmpty, rules.userOwned.isDisjoint(with: [.firstName, .lastName, .emails])
    else { return }
    let bounds = bounds
    let stored = snapshot.users.lazy.filter { bounds.part(of: $0) != .nothing }
    let lookalikes = Lookalikes(desired, stored: stored)
    for match in renamed {
      guard let place = lookalikes.place(of: match.desired, match.stored),
        !renumberings.concern(place)
      else { continue }
      let new = match.desired.extension
      let outcome =
        match.stored == nil
        ? "is created with the name and address of \(place), whose account stays as it is"
        : "gets the name and address of \(place), on an account that was another's"
      warn(
        .looksRenumbered, match,
        "\(new) \(outcome). If the person has changed numbers, write `was: \(place)` at \(new).")
    }
  }

  private mutating func warn(_ code: PlanWarning.Code, _ match: UserMatch, _ message: String) {
    warnings.append(PlanWarning(code, key: match.key, message: message, source: match.place))
  }
}

package import Fields
package import Model

/// What the `was` keys of all manifests amount to, held against what is stored and was applied.
///
/// A wrong guess would give one person the account of another: where two users could be meant and
/// nothing tells which, neither is touched.
package struct Renumberings {
  package enum State: Hashable {
    /// The user is stored under the old extension.
    case pending(StoredUser)
    /// The user is stored under the new extension.
    case done
    /// Nobody is stored who could be meant.
    case notFound
    /// It can't be told who is who; the reason follows the user's name.
    case conflict(reason: String)
    /// Who is meant has got another extension outside Rollcall, or another one who did is in their
    /// place; the reason says where they are, as far as that is known.
    case moved(to: Extension?, reason: String)

    /// Why it can't be told whom the manifests mean.
    package var reason: String? {
      switch self {
      case .conflict(let reason), .moved(_, let reason): reason
      case .pending, .done, .notFound: nil
      }
    }
  }

  package private(set) var states: [Extension: State] = [:]
  private let desired: Desired
  private let stored: [Extension: StoredUser]
  private let applied: (StoredUser) -> AppliedValues?
  /// Who was what, by the old extension.
  private let movers: [Extension: [DesiredUser]]
  /// The stored extensions whose users are to have another one.
  private var leaving: Set<Extension> = []
  /// Where users are stored who aren't where they were last applied, by that extension and in order;
  /// nil until it is asked for.
  private var strays: [Extension: [Extension]]?

  /// `isSettled` tells of the places of users who are left out of `stored`.
  package init(
    _ desired: Desired, stored: [Extension: StoredUser],
    isSettled: (Int) -> Bool = { _ in false },
    applied: @escaping (StoredUser) -> AppliedValues?
  ) {
    self.desired = desired
    self.stored = stored
    self.applied = applied
    let renumbered = desired.users.filter { $0.former != nil }
    movers = Dictionary(grouping: renumbered) { $0.former ?? $0.extension }
    for (old, users) in movers where users.count > 1 { share(old, users) }
    for chain in chains() { judge(chain) }
    for (place, user) in desired.users.enumerated() where states[user.extension] == nil {
      if user.former == nil, isSettled(place) { continue }
      states[user.extension] = state(of: user)
    }
  }

  /// Who is stored and meant by the user declared under an extension.
  package func user(_ extension: Extension) -> StoredUser? {
    if case .pending(let found) = states[`extension`] { return found }
    return leaving.contains(`extension`) ? nil : stored[`extension`]
  }

  /// The extension that whoever is stored under another one is to have instead.
  package func destination(of extension: Extension) -> Extension? {
    leaving.contains(`extension`) ? mover(`extension`)?.extension : nil
  }

  /// Whether an extension takes part: somebody was, is or will be renumbered from or to it.
  package func concern(_ extension: Extension) -> Bool {
    movers[`extension`] != nil || desired.user(`extension`)?.former != nil
  }

  // MARK: Chains

  /// The one who was `old`, where nobody else says so.
  private func mover(_ old: Extension) -> DesiredUser? {
    guard let users = movers[old], users.count == 1, stored[old] != nil else { return nil }
    return users.first
  }

  /// All chains: those with a beginning, and then those that go round.
  private func chains() -> [Chain] {
    var chains: [Chain] = []
    var seen: Set<Extension> = []
    let places = movers.keys.filter { mover($0) != nil }.sorted()
    let heads = places.filter { place in
      desired.user(place)?.former.flatMap(mover)?.extension != place
    }
    for start in heads + places where !seen.contains(start) {
      chains.append(chain(from: start))
      seen.formUnion(chains[chains.count - 1].places)
    }
    return chains
  }

  private func chain(from start: Extension) -> Chain {
    var places = [start]
    while let place = places.last, let next = mover(place)?.extension {
      if next == start { return Chain(places: places, last: next, end: .cycle) }
      guard mover(next) != nil else {
        return Chain(places: places, last: next, end: stored[next] == nil ? .free : .taken)
      }
      places.append(next)
    }
    return Chain(places: places, last: start, end: .taken)
  }

  private mutating func judge(_ chain: Chain) {
    if let leavers = chain.leavers(chain.places.map(verdict)) {
      leaving.formUnion(leavers)
      for place in leavers {
        if let user = mover(place), let found = stored[place] {
          states[user.extension] = .pending(found)
        }
      }
      return
    }
    let reason = reason(chain)
    for place in chain.places {
      if let user = mover(place) { states[user.extension] = .conflict(reason: reason) }
      if desired.user(place) != nil { states[place] = .conflict(reason: reason) }
    }
  }

  private func verdict(_ place: Extension) -> Testimony.Verdict {
    guard let mover = mover(place) else { return .disputed }
    return Testimony(
      place: place, applied: applied(to: place), stayer: desired.user(place), mover: mover,
      isTaken: stored[mover.extension] != nil, appliedThere: applied(to: mover.extension)
    ).verdict
  }

  private func applied(to place: Extension) -> AppliedValues? {
    stored[place].flatMap(applied)
  }

  // MARK: Users

  /// Whoever is declared under the shared extension could be the one who is stored there, or not.
  private mutating func share(_ old: Extension, _ users: [DesiredUser]) {
    let names = users.map(\.extension.text)
    let list = names.dropLast().joined(separator: ", ") + " and \(names[names.count - 1])"
    let reason = "\(old) can't have been more than one user, and \(list) all say that they were"
    for user in users { states[user.extension] = .conflict(reason: reason) }
    guard stored[old] != nil, desired.user(old) != nil else { return }
    states[old] = .conflict(reason: reason)
  }

  /// Of one whom nobody stored leaves for.
  private mutating func state(of user: DesiredUser) -> State? {
    guard let old = user.former else {
      if let found = stored[user.extension] { return usurped(user, by: found) }
      return astray(user.extension, user, following: "extension")
    }
    guard let found = self.user(user.extension) else { return missing(old, user) }
    let last = applied(found)
    // Whoever isn't known to have been renumbered, and was last applied with other names, is another
    // one.
    if let last, last.former != old, last.number != old, last[.firstName] != nil,
      !last.isNamed(like: user)
    {
      return .conflict(reason: "\(holder(user.extension)), as was last applied, and was not \(old)")
    }
    return .done
  }

  private mutating func missing(_ old: Extension, _ user: DesiredUser) -> State {
    if let state = astray(old, user, following: "was")
      ?? astray(user.extension, user, following: "extension")
    {
      return state
    }
    guard stored[old] != nil, !leaving.contains(old) else { return .notFound }
    return .conflict(
      reason: desired.user(old) == nil
        ? "\(holder(old)), and it can't be told whether that is who moves"
        : "\(holder(old)), who is declared there")
  }

  private mutating func astray(
    _ old: Extension, _ user: DesiredUser, following key: String
  ) -> State? {
    stray(old, like: user).map { place in
      .moved(
        to: place,
        reason: "who was \(old) when last applied is stored under \(place) now, and "
          + "`\(key): \(place)` would say so")
    }
  }

  /// Of somebody in whose place another one is stored, who came there outside Rollcall.
  private mutating func usurped(_ user: DesiredUser, by found: StoredUser) -> State? {
    let place = user.extension
    guard !concern(place), let last = applied(found), let number = last.number, number != place,
      last.contradict(user)
    else { return nil }
    let likeness = last.traits(sharedWith: user)
    if let other = stray(place, like: user),
      applied(to: other).map({ $0.traits(sharedWith: user) > likeness }) ?? false
    {
      return astray(place, user, following: "extension")
    }
    let claimants = (movers[number] ?? []) + [desired.user(number)].compactMap(\.self)
    guard claimants.contains(where: { last.traits(sharedWith: $0) > likeness }) else { return nil }
    return .moved(
      to: nil,
      reason: "who is stored there was \(number) when last applied, and "
        + "`extension: \(place)` at \(number) would say so")
  }

  /// Where somebody is stored who was last applied under another extension and could be a user; of
  /// several the lowest.
  private mutating func stray(_ old: Extension, like user: DesiredUser) -> Extension? {
    let strays = strays ?? findStrays()
    self.strays = strays
    return strays[old]?.first { place in
      guard let last = applied(to: place) else { return false }
      guard let other = desired.user(place) else { return last.likeness(to: user) != .none }
      return last.contradict(other)
        && last.traits(sharedWith: user) > last.traits(sharedWith: other)
    }
  }

  private func findStrays() -> [Extension: [Extension]] {
    var strays: [Extension: [Extension]] = [:]
    for user in stored.values where !leaving.contains(user.extension) {
      guard let number = applied(user)?.number, number != user.extension else { continue }
      strays[number, default: []].append(user.extension)
    }
    return strays.mapValues { $0.sorted() }
  }

  // MARK: Words

  private func reason(_ chain: Chain) -> String {
    if chain.end == .free, chain.places.count == 1, desired.user(chain.places[0]) != nil {
      return "\(holder(chain.places[0])), and it can't be told whether that is who moves or who is "
        + "declared there"
    }
    let places = chain.end == .taken ? chain.places + [chain.last] : chain.places
    let holders = places.map(holder).joined(separator: ", ")
    let path = chain.places.count > 1 ? "\(chain.path): " : ""
    return chain.end == .taken
      ? "\(path)both extensions are in use: \(holders)"
      : "\(path)it can't be told whether that is done: \(holders)"
  }

  private func holder(_ place: Extension) -> String {
    let name = stored[place]?.name ?? ""
    return name.isEmpty
      ? "\(place) has no name" : "\(place) is \"\(name.replacing("\"", with: "'"))\""
  }
}

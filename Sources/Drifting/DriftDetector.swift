package import Drifts
import Fields
package import Model
package import Planning
import Plans

/// Desired × stored × last applied → drift, in rounds: what differs first, then who did it.
///
/// It asks for lines of the audit log where it needs some, and nobody else's. It can't fail.
package struct DriftDetector: Sendable {
  private let desired: Desired
  private let snapshot: Snapshot
  private let rules: PlanRules
  private let census: Census
  private let matches: [UserMatch]
  /// Those who can't be matched, as their renumbering conflicts.
  private let unmatched: [UserMatch]
  private var changed: [(match: UserMatch, changes: [FieldDrift], search: ChangeSearch)] = []
  private var absences: [Absence] = []
  private var strays: [String: Stray] = [:]
  /// The places in `changed` whose search goes through the lines of an extension.
  private var searches: [String: [Int]] = [:]
  /// The places in `absences` that do.
  private var questions: [String: Int] = [:]
  private var hasAskedForAbsences = false

  /// The snapshot may lack users that the plan's sieve settled: they have no drift.
  package init(_ desired: Desired, _ snapshot: Snapshot, _ rules: PlanRules, _ census: Census) {
    self.desired = desired
    self.snapshot = snapshot
    self.rules = rules
    self.census = census
    let matching = UserMatching(desired, snapshot, rules)
    matches = (matching.matches + matching.moved).filter { !$0.desired.isAbsent }
    unmatched = matching.unmatched.filter { !$0.desired.isAbsent }
    for match in matches { add(match) }
    for user in matching.others {
      if let applied = snapshot.applied[user.id] {
        strays[user.extension.text] = Stray(user, applied)
      }
    }
  }

  private mutating func add(_ match: UserMatch) {
    // Who is to get the number of one who leaves it was never there.
    guard !match.isSuccessor else { return }
    guard let stored = match.stored, let applied = snapshot.applied[stored.id] else {
      return absences.append(Absence(match))
    }
    let changes = Comparison.changes(match, stored, applied, userOwned: rules.userOwned)
    guard !changes.isEmpty else { return }
    changed.append((match, changes, ChangeSearch(stored, changes.map(\.path))))
  }

  /// The extensions whose lines of the audit log are wanted next; none: there are no more rounds.
  package mutating func nextKeys() -> Set<String> {
    searches = [:]
    questions = [:]
    for place in changed.indices where changed[place].search.begin() {
      searches[changed[place].search.key, default: []].append(place)
    }
    if !hasAskedForAbsences {
      hasAskedForAbsences = true
      for place in absences.indices { questions[absences[place].key] = place }
      guard !absences.isEmpty else { return Set(searches.keys) }
      return Set(searches.keys).union(questions.keys).union(strays.keys)
    }
    return Set(searches.keys)
  }

  /// Takes the lines of the round, those of each extension newest first.
  package mutating func add(_ line: AuditedLine) {
    for place in searches[line.key] ?? [] { changed[place].search.add(line) }
    if let place = questions[line.key] { absences[place].add(line) }
    strays[line.key]?.add(line)
  }

  /// Whether it matters who was renumbered: somebody is missing who was there.
  package var wantsRenumberings: Bool { absences.contains(where: \.wasStored) }

  /// Takes a line that renumbers a user; newest first.
  package mutating func addRenumbering(_ line: AuditedLine) {
    for place in absences.indices { absences[place].addRenumbering(line) }
  }

  package func drift(checked now: Int64) -> Drift {
    let plan = Planner.plan(desired, snapshot, rules)
    var drift = Drift(
      organization: rules.organization, store: snapshot.store, role: rules.role, checked: now)
    drift.changed = changed.compactMap(Self.user)
    drift.gone = gone
    drift.unmanaged = plan.unmanaged
    drift.outOfArea = plan.outOfArea
    drift.needsSupport = plan.needsSupport
    drift.links = Obligations.links(census, now: now)
    drift.mails = Obligations.mails(census)
    drift.accounts = census.accounts
    drift.groups = groups
    drift.pending = PendingEdits(plan, gone: Set(drift.gone.map(\.key)))
    return drift
  }

  private var gone: [GoneUser] {
    let unclear = unmatched.map { Self.user($0, .unclear) }
    return (missing + unclear).sorted {
      guard let one = Extension($0.key), let other = Extension($1.key) else {
        return $0.key < $1.key
      }
      return one < other
    }
  }

  private var missing: [GoneUser] {
    let fates = absences.map { $0.fate(desired) }
    let lost = zip(absences, fates).filter { $0.1 == .vanished }.map(\.0.match)
    let numbers = Stray.renumberings(of: lost, strays.values, userOwned: rules.userOwned)
    return zip(absences, fates).compactMap { absence, fate in
      guard let fate else { return nil }
      guard fate == .vanished, let number = numbers[absence.key] else {
        return Self.user(absence.match, fate)
      }
      return Self.user(absence.match, .renumbered(to: number, nil))
    }
  }

  private static func user(
    _ match: UserMatch, _ changes: [FieldDrift], _ search: ChangeSearch
  ) -> ChangedUser? {
    guard let stored = match.stored else { return nil }
    let changes = changes.map { change in
      var change = change
      change.author = search.authors[change.path]
      return change
    }
    return ChangedUser(
      key: match.key, name: match.name, department: match.desired[.department]?.text,
      revision: stored.revision, source: match.place, changes: changes)
  }

  private static func user(_ match: UserMatch, _ fate: GoneUser.Fate) -> GoneUser {
    GoneUser(
      key: match.key, name: match.name, department: match.desired[.department]?.text,
      source: match.place, fate: fate)
  }

  /// All that are managed, those whom the sieve settled included.
  private var groups: [UserGroup] {
    var groups: [String?: UserGroup] = [:]
    func count(_ user: DesiredUser, isCompared: Bool) {
      let name = user[.department]?.text
      var group = groups[name] ?? UserGroup(department: name, compared: 0, managed: 0)
      group.managed += 1
      if isCompared { group.compared += 1 }
      groups[name] = group
    }
    for (place, user) in desired.users.enumerated() where snapshot.settled.contains(place) {
      count(user, isCompared: true)
    }
    for match in unmatched { count(match.desired, isCompared: false) }
    for match in matches {
      let isCompared = match.stored.map { snapshot.applied[$0.id] != nil } ?? false
      count(match.desired, isCompared: isCompared)
    }
    let named = groups.keys.compactMap(\.self).sorted()
    return (named + [nil]).compactMap { groups[$0] }
  }
}

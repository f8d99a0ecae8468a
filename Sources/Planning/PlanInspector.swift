import Calls
import Fields
package import Model
package import Plans

/// Judges a plan again before it is carried out, as if a stranger had written it.
///
/// A plan made from the same snapshot passes. A crafted one gains nothing: every field, request,
/// address and removal is held against the caller's role and the rules once more.
package struct PlanInspector {
  private let plan: Plan
  private let snapshot: Snapshot
  private let rules: PlanRules
  private let stored: [String: StoredUser]
  private let bounds: AreaBounds
  private let groups: [Plan.UserActions]
  /// By the extension that a stored user leaves: the one that the plan gives them.
  private let newNumbers: [String: String]
  private var objections: [Objection] = []

  /// The snapshot needs all users that the plan names or refers to, their receipts, data and the
  /// open links.
  package static func objections(
    to plan: Plan, _ snapshot: Snapshot, _ rules: PlanRules
  ) -> [Objection] {
    var inspector = PlanInspector(plan, snapshot, rules)
    inspector.inspect()
    return inspector.objections
  }

  private init(_ plan: Plan, _ snapshot: Snapshot, _ rules: PlanRules) {
    self.plan = plan
    self.snapshot = snapshot
    self.rules = rules
    stored = Dictionary(snapshot.users.map { ($0.extension.text, $0) }) { first, _ in first }
    bounds = AreaBounds(rules.area, supervised: snapshot.supervised)
    groups = plan.userActions
    let moves = plan.actions.lazy.filter { $0.resource == .user && $0.kind == .update }
      .compactMap { action in action.newExtension.map { (action.key, $0) } }
    newNumbers = Dictionary(moves) { first, _ in first }
  }

  private mutating func inspect() {
    let people = peopleAfterwards
    let resources = ResourceInspector.inspect(plan, snapshot, rules) { people[$0.text] != nil }
    objections += resources.objections
    let judge = FieldJudge(rules: rules, resources: resources.available) { people[$0.text] }
    var finished: Set<Subject> = []
    for group in groups {
      if !finished.insert(Subject(group)).inserted {
        objections.append(.forbidden("The actions on \(group.key) are not together."))
      }
      let inspector = UserInspector(
        key: group.key, actions: Array(group.actions), stored: holder(of: group), snapshot, rules,
        bounds, judge)
      objections += inspector.objections()
    }
    inspectExtensions()
    inspectAddresses()
    inspectNumbers()
    inspectLogins()
    inspectRecords()
  }

  /// Whom the actions mean: a new user may get the number of one who leaves it by the same plan.
  private struct Subject: Hashable {
    var key: String
    var isNew: Bool

    init(_ group: Plan.UserActions) {
      key = group.key
      isNew = group.creates
    }
  }

  /// The stored user whom some actions are on, or who is in the way of a new one.
  private func holder(of group: Plan.UserActions) -> StoredUser? {
    group.creates && newNumbers[group.key] != nil ? nil : stored[group.key]
  }

  /// A number is one user's, and whoever has it leaves it before.
  private mutating func inspectExtensions() {
    var taken: Set<String> = []
    for group in groups {
      let number =
        group.creates
        ? group.key
        : group.actions.flatMap(\.changes).last { $0.path == .field(.extension) }?.after?.text
      guard let number else { continue }
      if !taken.insert(number).inserted {
        objections.append(.forbidden("Two users would get the extension \(number)."))
      }
      guard !group.creates, stored[number] != nil, newNumbers[number] == nil else { continue }
      objections.append(.stale("\(group.key) can't become \(number), which is another user's."))
    }
  }

  /// By extension: whether the user who has it once the plan is carried out is a person.
  private var peopleAfterwards: [String: Bool] {
    var people = stored.mapValues(\.isPerson)
    let actions = plan.actions.filter { $0.resource == .user }
    for action in actions where action.kind == .remove || action.newExtension != nil {
      people[action.key] = nil
    }
    for action in actions {
      let isPerson = action.newKind.map { $0 == "person" }
      if action.kind == .create {
        people[action.key] = isPerson ?? true
      } else if action.kind == .update {
        people[action.newExtension ?? action.key] = isPerson ?? stored[action.key]?.isPerson
      }
    }
    return people
  }

  /// A number reaches one user, as the plan leaves them and as others are stored.
  private mutating func inspectNumbers() {
    let routes = plan.actions.compactMap(SoleOwners.Step.init)
    let owners = SoleOwners(numbers: steps(.directNumbers), routes, snapshot)
    for conflict in owners.conflicts() {
      objections.append(
        conflict.isPlanned
          ? .forbidden("\(conflict.value) would reach two users.")
          : .stale("\(conflict.value) reaches \(conflict.other) already."))
    }
  }

  /// A login name is one user's, as the plan leaves them and as others are stored.
  private mutating func inspectLogins() {
    for conflict in SoleOwners(logins: steps(.loginName), snapshot).conflicts() {
      objections.append(
        conflict.isPlanned
          ? .forbidden("Two users would get the login name \(conflict.value).")
          : .stale("The login name \(conflict.value) is that of \(conflict.other) already."))
    }
  }

  /// What the plan does to a field that has what only one user can have.
  private func steps(_ field: Field) -> [SoleOwners.Step] {
    groups.flatMap { group in
      group.actions.filter(\.settlesUser).map { action in
        SoleOwners.Step(
          user: holder(of: group)?.id, action.changes, of: field, after: action.extensionAfter)
      }
    }
  }

  /// Only the last link sent to an address works (rule 4).
  private mutating func inspectAddresses() {
    var owners: [String: String] = [:]
    let ended = Set(plan.actions.lazy.filter(\.endsLinks).map(\.key))
    for group in groups {
      let id = holder(of: group)?.id
      for address in group.actions.compactMap(\.to).map(EmailAddress.canonical) {
        let isTaken =
          owners.updateValue(group.key, forKey: address) != nil
          || snapshot.openLinks.contains { link in
            link.address == address && link.user != id && !ended.contains(link.extension)
              && !isReplaced(link)
          }
        if isTaken { objections.append(.stale("\(address) would get two links.")) }
      }
    }
  }

  /// Whether nobody has the link, and its user gets another one.
  private func isReplaced(_ link: Snapshot.OpenLink) -> Bool {
    (snapshot.unsentMails[link.user] ?? []).contains { $0.address == link.address }
      && groups.contains { group in
        group.key == link.extension && !(group.creates && newNumbers[group.key] != nil)
          && group.actions.contains { $0.to != nil }
      }
  }

  private mutating func inspectRecords() {
    let created = Set(groups.lazy.filter(\.creates).map(\.key))
    for record in plan.records {
      let isNew =
        created.contains(record.key)
        && record.isSuccessor == (newNumbers[record.key] != nil)
      if isNew || record.isSuccessor {
        if !isNew || !tellsTruth(record, number: record.key) {
          objections.append(.forbidden("\(record.key): it isn't recorded as it is created."))
        }
        continue
      }
      guard let user = stored[record.key] else {
        objections.append(.stale("\(record.key) is no longer stored."))
        continue
      }
      if !tellsTruth(record, number: newNumbers[record.key] ?? record.key) {
        objections.append(.forbidden("\(record.key): it isn't recorded under its extension."))
      } else if !isWithinArea(record, of: user) {
        objections.append(.outOfArea(record.key))
      } else if !mayAnswer(record.receipts, user) {
        objections.append(.forbidden("\(record.key): a request is not answered by saying so."))
      }
    }
  }

  /// By the number that was recorded it is told later whom a `was` means.
  private func tellsTruth(_ record: Record, number: String) -> Bool {
    record.values.number.map { $0.text == number } ?? true
  }

  /// Of a supervisor's queue nothing but its agents is theirs to remember.
  private func isWithinArea(_ record: Record, of user: StoredUser) -> Bool {
    switch bounds.part(of: user) {
    case .nothing: false
    case .agents:
      record.receipts.isEmpty
        && record.values.without(.agents)
          == (snapshot.applied[user.id] ?? AppliedValues()).without(.agents)
    case .everything: true
    }
  }

  /// Taking over a user answers their welcome; all else is answered by creating them.
  private func mayAnswer(_ receipts: [Receipt], _ user: StoredUser) -> Bool {
    receipts.isEmpty || (receipts.map(\.kind) == [.welcome] && snapshot.applied[user.id] == nil)
  }
}

extension Action {
  /// The extension that a user is renumbered to.
  fileprivate var newExtension: String? {
    changes.first { $0.path == .field(.extension) }?.after?.text
  }

  /// Whether it decides what becomes of the user, and doesn't only answer a request.
  fileprivate var settlesUser: Bool { kind == .create || kind == .update || kind == .remove }

  /// The extension afterwards; nil where there is no user then.
  fileprivate var extensionAfter: String? { kind == .remove ? nil : newExtension ?? key }

  var newKind: String? { changes.first { $0.path == .field(.kind) }?.after?.text }
}

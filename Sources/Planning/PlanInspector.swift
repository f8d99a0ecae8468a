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
  }

  private mutating func inspect() {
    let people = peopleAfterwards
    let resources = ResourceInspector.inspect(plan, snapshot, rules) { people[$0.text] != nil }
    objections += resources.objections
    let judge = FieldJudge(rules: rules, resources: resources.available) { people[$0.text] }
    var finished: Set<String> = []
    for group in Self.groups(plan.actions.filter { $0.resource == .user }) {
      guard let key = group.first?.key else { continue }
      if !finished.insert(key).inserted {
        objections.append(.forbidden("The actions on \(key) are not together."))
      }
      let inspector = UserInspector(
        key: key, actions: group, stored: stored[key], snapshot, rules, bounds, judge)
      objections += inspector.objections()
    }
    inspectAddresses()
    inspectNumbers()
    inspectRecords(
      created: Set(
        plan.actions.filter { $0.resource == .user && $0.kind == .create }.map(\.key)))
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
    let steps = plan.actions.compactMap { action in
      guard action.resource == .user else { return NumberRouting.Step(route: action) }
      let isSaving = action.kind == .create || action.kind == .update
      guard isSaving || action.kind == .remove else { return nil }
      return NumberRouting.Step(
        user: action.key, action.changes,
        after: isSaving ? action.newExtension ?? action.key : nil)
    }
    for conflict in NumberRouting.conflicts(steps, snapshot) {
      objections.append(
        conflict.isPlanned
          ? .forbidden("\(conflict.number) would reach two users.")
          : .stale("\(conflict.number) reaches \(conflict.other) already."))
    }
  }

  /// Only the last link sent to an address works (rule 4).
  private mutating func inspectAddresses() {
    var owners: [String: String] = [:]
    let ended = Set(plan.actions.lazy.filter(\.endsLinks).map(\.key))
    for action in plan.actions {
      guard let address = action.to.map(EmailAddress.canonical) else { continue }
      let id = stored[action.key]?.id
      let isTaken =
        owners.updateValue(action.key, forKey: address) != nil
        || snapshot.openLinks.contains { link in
          link.address == address && link.user != id && !ended.contains(link.extension)
            && !isReplaced(link)
        }
      if isTaken { objections.append(.stale("\(address) would get two links.")) }
    }
  }

  /// Whether nobody has the link, and its user gets another one.
  private func isReplaced(_ link: Snapshot.OpenLink) -> Bool {
    (snapshot.unsentMails[link.user] ?? []).contains { $0.address == link.address }
      && plan.actions.contains { $0.key == link.extension && $0.to != nil }
  }

  private mutating func inspectRecords(created: Set<String>) {
    for record in plan.records where !created.contains(record.key) {
      guard let user = stored[record.key] else {
        objections.append(.stale("\(record.key) is no longer stored."))
        continue
      }
      if !isWithinArea(record, of: user) {
        objections.append(.outOfArea(record.key))
      } else if !mayAnswer(record.receipts, user) {
        objections.append(.forbidden("\(record.key): a request is not answered by saying so."))
      }
    }
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

  /// The actions on one user stand together; the same user twice is refused.
  private static func groups(_ actions: [Action]) -> [[Action]] {
    var groups: [[Action]] = []
    for action in actions {
      if groups.last?.last?.key == action.key {
        groups[groups.count - 1].append(action)
      } else {
        groups.append([action])
      }
    }
    return groups
  }
}

extension Action {
  /// The extension that a user is renumbered to.
  fileprivate var newExtension: String? {
    changes.first { $0.path == .field(.extension) }?.after?.text
  }

  fileprivate var newKind: String? { changes.first { $0.path == .field(.kind) }?.after?.text }
}

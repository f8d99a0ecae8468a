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
    let users = usersAfterwards
    let hasUser = { (number: Extension) in users.contains(number.text) }
    let resources = ResourceInspector.inspect(plan, snapshot, rules, hasUser: hasUser)
    objections += resources.objections
    let judge = FieldJudge(rules: rules, resources: resources.available, hasUser: hasUser)
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

  /// The stored extensions and those that get a user.
  private var usersAfterwards: Set<String> {
    var users = Set(stored.keys)
    for action in plan.actions where action.resource == .user {
      if action.kind == .create { users.insert(action.key) }
      for change in action.changes where change.path == .field(.extension) {
        if let text = change.after?.text { users.insert(text) }
      }
    }
    return users
  }

  /// A number reaches one user.
  private mutating func inspectNumbers() {
    var numbers: Set<String> = []
    for change in plan.actions.lazy.flatMap(\.changes) where change.path == .field(.directNumbers) {
      for number in change.after?.texts ?? [] where !numbers.insert(number).inserted {
        objections.append(.forbidden("\(number) would reach two users."))
      }
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

import Calls
import Fields
package import Model
package import Plans

/// Desired × stored → plan: match, judge, order, count.
///
/// It can't fail.
package struct Planner: Sendable {
  private let desired: Desired
  private let snapshot: Snapshot
  private let rules: PlanRules

  package static func plan(_ desired: Desired, _ snapshot: Snapshot, _ rules: PlanRules) -> Plan {
    Planner(desired: desired, snapshot: snapshot, rules: rules).plan()
  }

  private func plan() -> Plan {
    let matching = UserMatching(desired, snapshot, rules)
    var (intents, resources) = draft(matching)
    settleNumbers(&intents, &resources, wish: matching.wish)
    let shared = sharedAddresses(of: intents)

    var plan = Plan(organization: rules.organization, store: snapshot.store, role: rules.role)
    plan.actions = resources.actions
    plan.blocked = resources.blocked + matching.blocked
    plan.warnings = matching.warnings
    plan.unmanaged = resources.unmanaged + matching.unmanaged
    plan.outOfArea = resources.outOfArea + matching.outOfArea
    for intent in intents {
      UserPlanner(intent, snapshot, rules, rival: { shared[$0] }).add(to: &plan)
    }
    plan.warnings += CallWarnings.warnings(
      on: intents, resources.actions, desired, snapshot, rules, others: matching.others)
    plan.compared = matching.compared
    plan.managed = matching.managed
    plan.guards = rules.verdicts(on: plan.actions, managed: plan.managed)
    return plan
  }

  private typealias Draft = (intents: [UserIntent], resources: ResourcePlanner)

  /// Where a user of the plan can be called once it is carried out.
  private struct Arrival: Hashable {
    /// Nil where there is no user then.
    var number: Extension?
    var isPerson: Bool
  }

  /// What users and resources need, with extensions and login names settled.
  ///
  /// Whom calls may go to depends on who arrives where, and that on nobody's calls: where not all
  /// arrive as the manifests say, the second draft knows who does.
  private func draft(_ matching: UserMatching) -> Draft {
    let hoped = matching.matches.map {
      Arrival(number: $0.extensionAfter(rules), isPerson: $0.isPersonAfter(rules))
    }
    let first = draft(matching, arrivals: hoped)
    let real = first.intents.map {
      Arrival(number: $0.extensionAfter, isPerson: $0.isPersonAfter)
    }
    return real == hoped ? first : draft(matching, arrivals: real)
  }

  private func draft(_ matching: UserMatching, arrivals: [Arrival]) -> Draft {
    let callees = callees(matching.matches, arrivals)
    let left = Set(
      zip(matching.matches, arrivals).compactMap { match, arrival in
        match.stored?.extension == arrival.number ? nil : match.stored?.extension
      })
    let obstacle = { left.contains($0) ? nil : matching.obstacle(toCalling: $0) }
    var resources = ResourcePlanner(desired, snapshot, rules)
    resources.plan(for: matching.targeted) { user in
      obstacle(user)
        ?? (callees.isPerson(user) == nil
          ? (.resourceMissing, FieldJudge.missingUser(user.text)) : nil)
    }
    let judge = FieldJudge(
      rules: rules, resources: resources.available, isPerson: callees.isPerson, obstacle: obstacle,
      numbering: Numbering(desired.users.lazy.map(\.extension)))
    var intents = matching.matches.map { UserIntent($0, snapshot, rules, judge) }
    settleExtensions(&intents, holder: matching.holder)
    settleLogins(&intents)
    return (intents, resources)
  }

  /// Who can be called once the plan is carried out.
  private func callees(_ matches: [UserMatch], _ arrivals: [Arrival]) -> Callees {
    var callees = Callees(snapshot.users, desired, snapshot.settled)
    for stored in matches.lazy.compactMap(\.stored) { callees.leave(stored.extension) }
    for arrival in arrivals {
      guard let number = arrival.number else { continue }
      callees.arrive(number, isPerson: arrival.isPerson)
    }
    return callees
  }

  /// Takes back what would give one user a login name that another one keeps.
  private func settleLogins(_ intents: inout [UserIntent]) {
    var owners = SoleOwners(logins: intents.map { $0.step(.loginName) }, snapshot)
    owners.settle { conflict in
      intents[conflict.step].leave(
        .loginName, .loginTaken,
        "The login name \(conflict.value) is that of \(conflict.other) already.")
      return intents[conflict.step].step(.loginName)
    }
  }

  /// Leaves numbers where they are that would reach two users.
  private func settleNumbers(
    _ intents: inout [UserIntent], _ resources: inout ResourcePlanner,
    wish: (StoredUser) -> DesiredUser?
  ) {
    let users = intents.map { $0.step(.directNumbers) }
    let routes = resources.actions.compactMap(SoleOwners.Step.init)
    var owners = SoleOwners(numbers: users, routes, snapshot) { user, number in
      // Two users whose manifests both want a number are no matter of plans: such manifests are
      // wrong.
      wish(user)?[.directNumbers]?.texts.contains(number) ?? false
    }
    owners.settle { conflict in
      let message = "\(conflict.value) reaches \(conflict.other) already."
      guard conflict.step < users.count else {
        resources.refuse(number: conflict.value, .numberTaken, message)
        return SoleOwners.Step(user: nil, extension: nil, values: nil)
      }
      intents[conflict.step].refuse(.directNumbers, .numberTaken, message)
      return intents[conflict.step].step(.directNumbers)
    }
  }

  /// Takes back what would give one user an extension that another one keeps.
  ///
  /// One who can't leave keeps all those behind them from moving up; so users change places all
  /// together or not at all.
  private func settleExtensions(
    _ intents: inout [UserIntent], holder: (Extension) -> StoredUser?
  ) {
    let followers = Dictionary(grouping: intents.indices) { intents[$0].newNumber }
    var leaving = Set(
      intents.lazy.filter(\.isRenumbering).compactMap(\.match.stored?.extension))
    var late = intents.indices.filter { place in
      intents[place].newNumber.flatMap(holder).map { !leaving.contains($0.extension) } ?? false
    }
    while let place = late.popLast() {
      guard let user = intents[place].newNumber.flatMap(holder) else { continue }
      intents[place].wait(for: user)
      if let stored = intents[place].match.stored?.extension, leaving.remove(stored) != nil {
        late += followers[stored] ?? []
      }
    }
  }

  /// The addresses that can't get a link, because only the last link sent to an address works.
  ///
  /// Two people would get one in this plan, or one is out for somebody else.
  ///
  /// A link that this plan ends keeps its address from nobody, and who gets a mail thereby may have
  /// links that end in turn.
  private func sharedAddresses(of intents: [UserIntent]) -> [String: Rival] {
    let owners = intents.byStored
    var open = snapshot.openLinks
    while true {
      let shared = sharedAddresses(of: intents, beside: open)
      let kept = open.filter { link in
        !(owners[link.user]?.ends(link, getsMail: { getsMail($0, shared) }, snapshot, rules)
          ?? false)
      }
      guard kept.count < open.count else { return shared }
      open = kept
    }
  }

  private func sharedAddresses(
    of intents: [UserIntent], beside open: [Snapshot.OpenLink]
  ) -> [String: Rival] {
    var shared: [String: Rival] = [:]
    var owners: [String: String] = [:]
    let links = Dictionary(grouping: open, by: \.address)
    for intent in intents {
      guard intent.wantsMail, let address = intent.canonicalAddress else { continue }
      if owners.updateValue(intent.key, forKey: address) != nil {
        shared[address] = .planned
      } else if let link = links[address]?.filter({ $0.user != intent.match.stored?.id })
        .max(by: { ($0.expires, $0.user) < ($1.expires, $1.user) })
      {
        shared[address] = .link(link)
      }
    }
    return shared
  }

  private func getsMail(_ intent: UserIntent, _ shared: [String: Rival]) -> Bool {
    guard intent.wantsMail, let address = intent.canonicalAddress else { return false }
    return shared[address] == nil && rules.mailProblem == nil
      && rules.role >= .callCenterSupervisor && (try? EmailAddress(address)) != nil
  }

  /// What else needs an address.
  enum Rival {
    /// Another user's link in the same plan.
    case planned
    /// One that is out.
    case link(Snapshot.OpenLink)
  }
}

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
    var resources = ResourcePlanner(desired, snapshot, rules)
    let callees = callees(matching.matches)
    resources.plan(for: matching.targeted) { callees.isPerson($0) != nil }
    let judge = FieldJudge(
      rules: rules, resources: resources.available, isPerson: callees.isPerson,
      numbering: Numbering(desired.users.lazy.map(\.extension)))
    var intents = Self.settleExtensions(
      of: matching.matches.map { UserIntent($0, snapshot, rules, judge) },
      holder: matching.holder)
    settleNumbers(&intents, &resources)
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
      on: intents, desired, snapshot, rules, unmanaged: matching.unmanaged)
    plan.compared = matching.compared
    plan.managed = matching.managed
    plan.guards = rules.verdicts(on: plan.actions, managed: plan.managed)
    return plan
  }

  /// Who can be called once the plan is carried out.
  private func callees(_ matches: [UserMatch]) -> Callees {
    var callees = Callees(snapshot.users, desired, snapshot.settled)
    for stored in matches.lazy.compactMap(\.stored) { callees.leave(stored.extension) }
    for match in matches {
      guard let number = match.extensionAfter(rules) else { continue }
      callees.arrive(number, isPerson: match.isPersonAfter(rules))
    }
    return callees
  }

  /// Leaves numbers where they are that would reach two users.
  ///
  /// A user who keeps theirs for that may keep one from somebody else in turn.
  private func settleNumbers(_ intents: inout [UserIntent], _ resources: inout ResourcePlanner) {
    while true {
      let users = intents.map { intent in
        NumberRouting.Step(
          user: intent.key, intent.changes, after: intent.match.extensionAfter(rules)?.text)
      }
      let routes = resources.actions.compactMap(NumberRouting.Step.init)
      let conflicts = NumberRouting.conflicts(users + routes, snapshot, isWanted: isWanted)
      guard !conflicts.isEmpty else { return }
      for conflict in conflicts {
        let message = "\(conflict.number) reaches \(conflict.other) already."
        if conflict.step < users.count {
          intents[conflict.step].refuse(.directNumbers, .numberTaken, message)
        } else {
          resources.refuse(number: conflict.number, .numberTaken, message)
        }
      }
    }
  }

  /// Takes back what would give one user an extension that another one keeps.
  ///
  /// One who can't leave keeps all those behind them from moving up; so users change places all
  /// together or not at all.
  private static func settleExtensions(
    of intents: [UserIntent], holder: (Extension) -> StoredUser?
  ) -> [UserIntent] {
    var intents = intents
    while true {
      let leaving = Set(intents.lazy.filter(\.isRenumbering).map(\.key))
      let late = intents.indices.filter { place in
        guard let number = intents[place].newNumber, let user = holder(number) else { return false }
        return !leaving.contains(user.extension.text)
      }
      guard !late.isEmpty else { return intents }
      for place in late {
        if let user = intents[place].newNumber.flatMap(holder) { intents[place].wait(for: user) }
      }
    }
  }

  /// Two users whose manifests both want a number are no matter of plans: such manifests are wrong.
  private func isWanted(_ user: StoredUser, _ number: String) -> Bool {
    desired.user(user.extension)?[.directNumbers]?.texts.contains(number) ?? false
  }

  /// The addresses that can't get a link, because only the last link sent to an address works.
  ///
  /// Two people would get one in this plan, or one is out for somebody else.
  ///
  /// A link that this plan ends keeps its address from nobody, and who gets a mail thereby may have
  /// links that end in turn.
  private func sharedAddresses(of intents: [UserIntent]) -> [String: Rival] {
    let owners = Dictionary(
      intents.lazy.compactMap { intent in intent.match.stored.map { ($0.id, intent) } }
    ) { first, _ in first }
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

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
    resources.plan(for: matching.targeted, hasUser: matching.hasUser)
    let judge = FieldJudge(
      rules: rules, resources: resources.available, hasUser: matching.hasUser)
    let intents = matching.matches.map { UserIntent($0, snapshot, rules, judge) }
    let shared = sharedAddresses(of: intents)

    var plan = Plan(organization: rules.organization, store: snapshot.store, role: rules.role)
    plan.actions = resources.actions
    plan.blocked = resources.blocked + matching.blocked
    plan.warnings = matching.warnings
    plan.unmanaged = resources.unmanaged + matching.unmanaged
    for intent in intents {
      UserPlanner(intent, snapshot, rules, sharesAddress: { shared.contains($0) }).add(to: &plan)
    }
    plan.compared = matching.compared
    plan.managed = desired.users.count
    plan.guards = Guards.verdicts(on: plan.actions, managed: plan.managed, rules)
    return plan
  }

  /// The addresses that can't get a link, because only the last link sent to an address works.
  ///
  /// Two people would get one in this plan, or one is out for somebody else.
  private func sharedAddresses(of intents: [UserIntent]) -> Set<String> {
    var shared: Set<String> = []
    var owners: [String: String] = [:]
    var openLinks: [String: Set<StoredUser.ID>] = [:]
    for link in snapshot.openLinks { openLinks[link.address, default: []].insert(link.user) }
    for intent in intents {
      guard intent.wantsMail, let address = intent.canonicalAddress else { continue }
      if owners.updateValue(intent.key, forKey: address) != nil { shared.insert(address) }
      if openLinks[address]?.contains(where: { $0 != intent.match.stored?.id }) ?? false {
        shared.insert(address)
      }
    }
    return shared
  }
}

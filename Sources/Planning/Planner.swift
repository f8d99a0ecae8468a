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
    while true {
      let steps = intents.map { intent in
        LoginOwners.Step(
          user: intent.match.stored?.id, intent.changes, after: intent.extensionAfter?.text)
      }
      let conflicts = LoginOwners.conflicts(steps, snapshot.users)
      guard !conflicts.isEmpty else { return }
      for conflict in conflicts {
        intents[conflict.step].leave(
          .loginName, .loginTaken,
          "The login name \(conflict.login) is that of \(conflict.other) already.")
      }
    }
  }

  /// Leaves numbers where they are that would reach two users.
  ///
  /// A user who keeps theirs for that may keep one from somebody else in turn.
  private func settleNumbers(_ intents: inout [UserIntent], _ resources: inout ResourcePlanner) {
    while true {
      let users = intents.map { intent in
        NumberRouting.Step(
          user: intent.key, intent.changes, after: intent.extensionAfter?.text)
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
  private func settleExtensions(
    _ intents: inout [UserIntent], holder: (Extension) -> StoredUser?
  ) {
    while true {
      let leaving = Set(intents.lazy.filter(\.isRenumbering).map(\.key))
      let late = intents.indices.compactMap { place -> (Int, StoredUser)? in
        guard let user = intents[place].newNumber.flatMap(holder),
          !leaving.contains(user.extension.text)
        else { return nil }
        return (place, user)
      }
      guard !late.isEmpty else { return }
      for (place, user) in late { intents[place].wait(for: user) }
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

extension LoginOwners.Step {
  /// What changes do to a user who has an extension afterwards, or is gone.
  init(user: StoredUser.ID?, _ changes: [FieldChange], after: String?) {
    let login = changes.first { $0.path == .field(.loginName) }?.after?.text
    self.init(user: user, extension: after, login: login)
  }
}

import Fields
import JSON
import Model
import Planning
import Plans
import TestSupport
import Testing

/// What must hold for every desired and stored organization.
struct PlanPropertyTests {
  static let seeds = 0..<25

  private static func rules(
    _ organization: RandomOrganization, _ role: Role, targets: Set<Extension>? = nil
  ) -> PlanRules {
    var rules = PlanRules(organization: "acme", domain: "acme.example.com")
    rules.role = role
    rules.userOwned = organization.userOwned
    rules.targets = targets
    return rules
  }

  @Test(arguments: seeds)
  func `applying a plan makes stored equal desired`(seed: Int) {
    let organization = RandomOrganization(seed: seed)
    let rules = Self.rules(organization, .support)
    let plan = Planner.plan(organization.desired, organization.snapshot, rules)
    let after = PlanSimulation.apply(plan, to: organization.snapshot)
    let blocked = Set(
      plan.blocked.filter { $0.action == .create || $0.action == .update }.map(\.key))
    for user in organization.desired.users {
      let old = user[.was]?.text
      let stored =
        after.users.first { $0.extension == user.extension }
        ?? after.users.first { $0.extension.text == old }
      if blocked.contains(user.extension.text) || old.map(blocked.contains) ?? false { continue }
      if user[.absent] == .boolean(true) {
        #expect(!after.users.contains { $0.extension == user.extension })
      } else if let stored {
        let isNew = !organization.snapshot.users.contains { $0.id == stored.id }
        let owned = isNew ? [] : rules.userOwned
        #expect(Agreement.differences(user, stored, userOwned: owned) == [], "\(user.extension)")
      } else {
        Issue.record("\(user.extension) is not stored")
      }
    }
    for (kind, wanted) in organization.desired.resources {
      for resource in wanted where !plan.blocked.contains(where: { $0.key == resource.item.key }) {
        #expect((after.resources[kind] ?? []).contains { Agreement.holds(resource.item, $0) })
      }
    }
  }

  @Test(arguments: seeds, Role.allCases)
  func `a second plan is empty`(seed: Int, role: Role) {
    let organization = RandomOrganization(seed: seed)
    let rules = Self.rules(organization, role)
    let plan = Planner.plan(organization.desired, organization.snapshot, rules)
    let after = PlanSimulation.apply(plan, to: organization.snapshot)
    let second = Planner.plan(organization.desired, after, rules)
    #expect(second.actions == [])
    #expect(second.records == [])
  }

  @Test(arguments: seeds)
  func `the order of what is stored changes nothing`(seed: Int) {
    var organization = RandomOrganization(seed: seed)
    let rules = Self.rules(organization, .officeManager)
    let plan = Planner.plan(organization.desired, organization.snapshot, rules)
    var random = SplitMix64(seed: seed)
    organization.snapshot.users.shuffle(using: &random)
    organization.snapshot.openLinks.shuffle(using: &random)
    for kind in ResourceKind.listed {
      organization.snapshot.resources[kind]?.shuffle(using: &random)
      organization.desired.resources[kind]?.shuffle(using: &random)
    }
    #expect(Planner.plan(organization.desired, organization.snapshot, rules) == plan)
  }

  @Test(arguments: seeds, [false, true])
  func `a sieve changes no plan`(seed: Int, isTargeted: Bool) {
    let organization = RandomOrganization(seed: seed)
    let targets = Set(["1001", "1004", "1007", "1010"].compactMap(Extension.init))
    let rules = Self.rules(organization, .support, targets: isTargeted ? targets : nil)
    var full = organization.snapshot
    for _ in 0..<2 {
      let plan = Planner.plan(organization.desired, full, rules)
      #expect(
        Planner.plan(organization.desired, Self.sieved(full, organization, rules), rules) == plan)
      full = PlanSimulation.apply(plan, to: full)
    }
  }

  private static func sieved(
    _ snapshot: Snapshot, _ organization: RandomOrganization, _ rules: PlanRules
  ) -> Snapshot {
    var sieve = Sieve(
      organization.desired, rules,
      fingerprints: snapshot.applied.mapValues { Fingerprint($0).value },
      receipts: snapshot.receipts, unsentMails: snapshot.unsentMails)
    for user in snapshot.users { sieve.add(user) }
    var sieved = snapshot
    sieved.users = sieve.users
    sieved.settled = sieve.settled
    return sieved
  }

  @Test(arguments: seeds)
  func `users that need nothing are sieved out`(seed: Int) {
    let organization = RandomOrganization(seed: seed)
    let rules = Self.rules(organization, .support)
    let plan = Planner.plan(organization.desired, organization.snapshot, rules)
    let after = PlanSimulation.apply(plan, to: organization.snapshot)
    let sieved = Self.sieved(after, organization, rules)
    let second = Planner.plan(organization.desired, after, rules)
    let reported = Set(second.blocked.map(\.key) + second.warnings.map(\.key))
    let renumbered = Set(organization.desired.users.compactMap { $0[.was]?.text })
    let holders = after.users.filter { stored in
      let hasOwnLogin = stored[.loginName]?.text?.hasPrefix(stored.extension.text) ?? true
      return [Field.directNumbers, .phones, .agents, .answeringRules, .loginName].contains {
        stored[$0] != nil && organization.desired.user(stored.extension)?[$0] == nil
          && !($0 == .loginName && hasOwnLogin)
      }
    }
    .map(\.extension)
    for (place, user) in organization.desired.users.enumerated()
    where !holders.contains(user.extension) && user[.was] == nil && user[.absent] == nil
      && user.isPerson
      && !reported.contains(user.extension.text) && !renumbered.contains(user.extension.text)
    {
      #expect(sieved.settled.contains(place), "\(user.extension)")
    }
  }

  @Test(arguments: seeds, Role.allCases.filter { $0 < .support })
  func `no lower role changes a support field`(seed: Int, role: Role) {
    let organization = RandomOrganization(seed: seed)
    let plan = Planner.plan(
      organization.desired, organization.snapshot, Self.rules(organization, role))
    for action in plan.actions where action.resource == .user {
      #expect(action.kind != .remove)
      for field in action.changes.compactMap(\.path.field) {
        let descriptor = field.descriptor
        let authority =
          action.kind == .create ? descriptor.creationAuthority : descriptor.authority
        #expect(authority <= role, "\(field) by \(role)")
      }
      #expect(action.kind != .create || role >= .siteManager)
      #expect(role >= .callCenterSupervisor)
    }
    let after = PlanSimulation.apply(plan, to: organization.snapshot)
    for before in organization.snapshot.users {
      let user = after.users.first { $0.id == before.id }
      for field in [Field.loginName, .callerID, .emergencyCallerID, .kind] {
        #expect(user?[field] == before[field])
      }
      #expect(user?.extension == before.extension)
    }
  }

  @Test(arguments: seeds)
  func `targeting everybody plans the same for users`(seed: Int) {
    let organization = RandomOrganization(seed: seed)
    let plan = Planner.plan(
      organization.desired, organization.snapshot, Self.rules(organization, .officeManager))
    let everybody = Set(
      organization.desired.users.map(\.extension) + organization.snapshot.users.map(\.extension))
    let targeted = Planner.plan(
      organization.desired, organization.snapshot,
      Self.rules(organization, .officeManager, targets: everybody))
    #expect(targeted.unmanaged == [])
    #expect(
      targeted.actions.filter { $0.resource == .user }
        == plan.actions.filter { $0.resource == .user })
    #expect(targeted.records == plan.records)
    #expect(
      targeted.blocked.filter { $0.resource == .user }
        == plan.blocked.filter { $0.resource == .user })
    #expect(targeted.needsSupport == plan.needsSupport)
    #expect(targeted.warnings == plan.warnings)
    #expect(targeted.guards == plan.guards)
  }

  @Test(arguments: seeds, Role.allCases)
  func `the inspector has nothing against a plan`(seed: Int, role: Role) {
    let organization = RandomOrganization(seed: seed)
    let rules = Self.rules(organization, role)
    let plan = Planner.plan(organization.desired, organization.snapshot, rules)
    #expect(PlanInspector.objections(to: plan, organization.snapshot, rules).isEmpty)
  }

  @Test(arguments: seeds, Role.allCases)
  func `a saved plan is read as it was written`(seed: Int, role: Role) throws {
    let organization = RandomOrganization(seed: seed)
    let document = PlanDocument(
      plan: Planner.plan(
        organization.desired, organization.snapshot, Self.rules(organization, role)),
      toolVersion: "1.2.3", createdAt: 1_795_291_200 + Int64(seed), manifestDigest: "sha256:00")
    for style in [JSONStyle.compact, .pretty] {
      let bytes = PlanDocumentWriter.write(document, style: style)
      #expect(try PlanDocumentReader.read(bytes) == document)
    }
  }
}

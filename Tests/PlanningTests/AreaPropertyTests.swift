import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// What must hold for every organization of which a run may act on a part.
struct AreaPropertyTests {
  /// An organization, and a part of it: a site, or the queues that it has.
  struct Sample {
    let organization: RandomOrganization
    var rules = PlanRules(organization: "acme", domain: "acme.example.com")
    let queues: Set<Extension>

    init(_ seed: Int, _ isSite: Bool, _ role: Role) {
      var organization = RandomOrganization(seed: seed)
      queues = isSite ? [] : Set(organization.snapshot.users.filter(\.isCallQueue).map(\.extension))
      rules.role = role
      rules.userOwned = organization.userOwned
      rules.area = isSite ? .site("Boston") : .queues(queues)
      organization.snapshot.supervised = Self.supervised(queues, organization.snapshot)
      self.organization = organization
    }

    static func supervised(
      _ queues: Set<Extension>, _ snapshot: Snapshot
    ) -> [Extension: Set<Extension>] {
      var result: [Extension: Set<Extension>] = [:]
      for user in snapshot.users where queues.contains(user.extension) && user.isCallQueue {
        result[user.extension] = Set((user[.agents]?.texts ?? []).compactMap(Extension.init))
      }
      return result
    }

    var bounds: AreaBounds {
      AreaBounds(rules.area, supervised: organization.snapshot.supervised)
    }

    /// Whether the extension is one that somebody had before.
    func isFormer(_ extension: Extension) -> Bool {
      organization.desired.users.contains { $0[.was]?.text == `extension`.text }
    }

    func plan(_ snapshot: Snapshot? = nil) -> Plan {
      Planner.plan(organization.desired, snapshot ?? organization.snapshot, rules)
    }

    func after(_ plan: Plan) -> Snapshot {
      var after = PlanSimulation.apply(plan, to: organization.snapshot)
      after.supervised = Self.supervised(queues, after)
      return after
    }

    /// Whatever the plan did, it did within the area.
    func expectNothingOutside(_ plan: Plan) {
      let (before, after) = (organization.snapshot, after(plan))
      for user in before.users {
        let now = after.users.first { $0.id == user.id }
        switch bounds.part(of: user) {
        case .nothing:
          #expect(now == user)
          #expect(after.applied[user.id] == before.applied[user.id])
          #expect(after.receipts[user.id] == before.receipts[user.id])
        case .agents:
          var expected = user
          expected[.agents] = now?[.agents]
          expected.revision = now?.revision ?? 0
          #expect(now == expected)
          #expect(
            after.applied[user.id]?.without(.agents) == before.applied[user.id]?.without(.agents)
              || before.applied[user.id] == nil)
        case .everything: #expect(now?[.site] == user[.site] || !isSite || now == nil)
        }
      }
      for user in after.users where !before.users.contains(where: { $0.id == user.id }) {
        #expect(user[.site] == "Boston" && isSite)
      }
      #expect(after.resources == before.resources)
      let agents = before.supervised.values.reduce(into: Set()) { $0.formUnion($1) }
      for queue in after.supervised.values { #expect(queue.isSubset(of: agents)) }
    }

    private var isSite: Bool { rules.area == .site("Boston") }
  }

  static let samples = 0..<30
  static let roles: [Role] = [.callCenterSupervisor, .siteManager, .officeManager, .support]

  @Test(arguments: samples, [true, false])
  func `a plan changes nothing outside of its area`(seed: Int, isSite: Bool) {
    for role in Self.roles {
      let sample = Sample(seed, isSite, role)
      let plan = sample.plan()
      sample.expectNothingOutside(plan)
      let objections = PlanInspector.objections(
        to: plan, sample.organization.snapshot, sample.rules)
      #expect(objections == [])
      let whole = plan.outOfArea.filter { $0.resource == .user && $0.except == [] }
      #expect(plan.managed + whole.count == sample.organization.desired.users.count)
      let second = sample.plan(sample.after(plan))
      #expect(second.actions == [] && second.records == [])
    }
  }

  /// The plan for everybody in the hands of somebody who may act on a part.
  @Test(arguments: samples, [true, false])
  func `a plan for everybody gives nobody more`(seed: Int, isSite: Bool) {
    let sample = Sample(seed, isSite, .support)
    var everywhere = sample.rules
    everywhere.area = .organization
    let plan = Planner.plan(
      sample.organization.desired, sample.organization.snapshot, everywhere)
    for key in Set(plan.actions.map(\.key) + plan.records.map(\.key)).sorted() {
      var part = plan
      part.actions.removeAll { $0.key != key }
      part.records.removeAll { $0.key != key }
      let objections = PlanInspector.objections(
        to: part, sample.organization.snapshot, sample.rules)
      if objections.isEmpty { sample.expectNothingOutside(part) }
    }
  }

  @Test(arguments: samples, [true, false])
  func `a sieve changes no plan of an area`(seed: Int, isSite: Bool) {
    for role in Self.roles {
      var sample = Sample(seed, isSite, role)
      if seed.isMultiple(of: 3) {
        sample.rules.targets = Set(["1001", "1004", "1007"].compactMap(Extension.init))
      }
      var full = sample.organization.snapshot
      for _ in 0..<2 {
        let plan = sample.plan(full)
        var sieve = Sieve(
          sample.organization.desired, sample.rules,
          fingerprints: full.applied.mapValues { Fingerprint($0).value },
          receipts: full.receipts, unsentMails: full.unsentMails, supervised: full.supervised)
        for user in full.users { sieve.add(user) }
        var sieved = full
        (sieved.users, sieved.settled) = (sieve.users, sieve.settled)
        for user in full.users where sample.bounds.part(of: user) == .nothing {
          sieved.applied[user.id] = nil
        }
        #expect(sample.plan(sieved) == plan)
        for user in sieve.users where sample.bounds.part(of: user) == .nothing {
          let wanted = sample.organization.desired.user(user.extension)
          let isPlain = wanted.map { $0[.was] == nil && !$0.name.isEmpty } ?? false
          // Somebody else may be meant to get a login name that isn't the user's default.
          let hasDefault = user[.loginName]?.text?.hasPrefix(user.extension.text) ?? true
          #expect(
            !isPlain || !hasDefault || sample.isFormer(user.extension), "\(user.extension)")
        }
        full = sample.after(plan)
      }
    }
  }
}

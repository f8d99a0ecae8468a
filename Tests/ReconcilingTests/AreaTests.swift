import Fields
import Mail
import Mailing
import Model
import Planning
import Plans
import Reconciling
import Storage
import StoreSupport
import TestSupport
import Testing

/// What a run reads of its area from a store, and what it makes of plans that lie about it.
struct AreaTests {
  private static func manager(_ number: String) -> Set<Extension> {
    Set([number].compactMap(Extension.init))
  }

  private static func queue(_ number: Int, _ agents: [String]) -> DesiredUser? {
    Staff.person(
      number,
      [(.kind, "call_queue"), (.firstName, "Care"), (.agents, .texts(agents))])
  }

  /// 1001 to 1004, of whom 1001 and 1002 answer the queue 8000.
  private static func scene(_ kind: Scene.Kind) async throws -> (Scene, Desired) {
    let scene = try Scene(kind)
    var desired = Staff.welcomed(4)
    desired.users += [queue(8000, ["1001", "1002"])].compactMap(\.self)
    try await scene.apply(desired, as: .support)
    return (scene, desired)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `agents are read from the store, not from manifests`(kind: Scene.Kind) async throws {
    var (scene, desired) = try await Self.scene(kind)
    scene.area = .queues(Self.manager("8000"))
    desired.set(.firstName, to: "Grace")
    desired.users[4] = try #require(Self.queue(8000, ["1001", "1003"]))
    let plan = try await scene.apply(desired, as: .callCenterSupervisor).plan
    #expect(plan.actions.map(\.key) == ["1001", "1002"])
    #expect(plan.outOfArea.map(\.key) == ["1003", "1004", "8000"])
    #expect(plan.managed == 2)
  }

  @Test(arguments: Scene.Kind.allCases, ["1001", "8001"])
  func `a queue that is none is no area`(kind: Scene.Kind, number: String) async throws {
    var (scene, desired) = try await Self.scene(kind)
    desired.users[0].set(.agents, to: ["1003"])
    try await scene.apply(desired, as: .support)
    scene.area = .queues(Self.manager(number))
    desired.set(.firstName, to: "Grace")
    for place in desired.users.indices { desired.users[place].set(.agents, to: ["1002"]) }
    let plan = try await scene.apply(desired, as: .callCenterSupervisor).plan
    #expect(plan.actions == [] && plan.records == [])
    #expect(plan.outOfArea.map(\.key) == ["1001", "1002", "1003", "1004", "8000"])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `whoever needs nothing is listed all the same`(kind: Scene.Kind) async throws {
    let (scene, desired) = try await Self.scene(kind)
    scene.area = .queues(Self.manager("8000"))
    let plan = try await scene.apply(desired, as: .callCenterSupervisor).plan
    #expect(plan.actions == [] && plan.records == [])
    #expect(plan.outOfArea.map(\.key) == ["1003", "1004", "8000"])
    #expect(plan.outOfArea.map(\.except) == [[], [], [.agents]])
    #expect(plan.compared == 3 && plan.managed == 3)
  }

  /// Who is out of area is known by name, and may answer a queue of the site.
  @Test(arguments: Scene.Kind.allCases)
  func `whoever is elsewhere is there all the same`(kind: Scene.Kind) async throws {
    let (scene, base) = try await Self.scene(kind)
    var desired = base
    desired.resources[.site] = ["Boston", "Harbor"].map { DesiredResource(Item([$0, nil])) }
    desired.set(.site, to: "Harbor")
    desired.users[4].set(.site, to: "Boston")
    try await scene.apply(desired, as: .support)
    scene.area = .site("Boston")
    desired.users[4].set(.agents, to: ["1001", "1003"])
    desired.users[1].entries = [.init(.absent, .boolean(true))]
    let plan = try await scene.apply(desired, as: .siteManager).plan
    #expect(plan.actions.map(\.key) == ["8000"])
    #expect(plan.blocked == [])
    #expect(plan.outOfArea.map(\.key) == ["1001", "1002", "1003", "1004"])
    #expect(Set(plan.outOfArea.map(\.name)) == ["Ada Lovelace"])
  }

  /// Of three users in the area, two may be changed, however many a plan says there are.
  @Test(arguments: Scene.Kind.allCases)
  func `percentages are of the area, whatever a plan says`(kind: Scene.Kind) async throws {
    var (scene, desired) = try await Self.scene(kind)
    scene.area = .queues(Self.manager("8000"))
    scene.limits[.update] = GuardLimit(percent: 67)
    desired.set(.lastName, to: "Hopper")
    desired.users[4].set(.agents, to: ["1001"])
    var plan = try scene.plan(desired, as: .callCenterSupervisor)
    #expect(plan.actions.count == 3)
    plan.managed = 1_000
    plan.guards = []
    await #expect(throws: ReconcilingError.self) {
      try await scene.apply(plan, as: .callCenterSupervisor)
    }
    plan.actions.removeLast()
    plan.records.removeAll { $0.key == "8000" }
    try await scene.apply(plan, as: .callCenterSupervisor)
  }

  /// What anybody does to a plan, whoever is out of area stays as they are.
  @Test(arguments: 0..<10, [Role.siteManager, .callCenterSupervisor])
  func `an altered plan leaves its area alone`(seed: Int, role: Role) async throws {
    let organization = RandomOrganization(valid: seed)
    var random = SplitMix64(seed: seed)
    for way in CraftedPlan.allCases {
      let scene = try Scene(.memory, holding: organization)
      var plan = try scene.plan(organization.desired, as: random.pick([role, .support]))
      plan.role = role
      let users = try scene.users()
      scene.area =
        role == .siteManager
        ? .site("Boston") : .queues(Set(users.filter(\.isCallQueue).map(\.extension)))
      for _ in 0..<random.pick([1, 2]) { way.alter(&plan, users, &random) }
      if random.chance(50), let key = plan.actions.randomElement(using: &random)?.key {
        plan = plan.part(about: key, as: role)
      }
      _ = try? await scene.apply(plan, as: role)
      if role == .siteManager {
        expectOneSite(users, try scene.users(), "\(way)")
      } else {
        expectAgentsOnly(users, try scene.users(), "\(way)")
      }
    }
  }

  private func expectOneSite(_ users: [StoredUser], _ after: [StoredUser], _ way: String) {
    for user in users {
      let now = after.first { $0.id == user.id }
      #expect(now == user || (user[.site] == "Boston" && now?[.site] == "Boston"), "\(way)")
    }
    for user in after where !users.contains(where: { $0.id == user.id }) {
      #expect(user[.site] == "Boston", "\(way)")
    }
  }

  private func expectAgentsOnly(_ users: [StoredUser], _ after: [StoredUser], _ way: String) {
    let agents = users.filter(\.isCallQueue).flatMap { $0[.agents]?.texts ?? [] }
    #expect(after.map(\.id) == users.map(\.id), "\(way)")
    for (user, now) in zip(users, after) {
      var expected = now
      if !user.isCallQueue {
        #expect(now == user || agents.contains(user.extension.text), "\(way)")
      } else if now != user {
        let answering = now[.agents]?.texts ?? []
        #expect(answering.filter { !agents.contains($0) } == [], "\(way)")
        expected = user
        (expected[.agents], expected.revision) = (now[.agents], now.revision)
      }
      #expect(now == expected, "\(way) \(user.extension)")
    }
  }

  @Test(arguments: Scene.Kind.allCases)
  func `mails of others are not sent again`(kind: Scene.Kind) async throws {
    let isRefusing = Switch(true)
    let mails = MailCollector { _, _ in
      isRefusing.isOn
        ? .permanentFailure(reason: "refused", serverWords: "550 no") : .delivered
    }
    let scene = try Scene(kind, mails: mails)
    var desired = Staff.welcomed(2)
    desired.resources[.site] = ["Boston", "Denver"].map { DesiredResource(Item([.text($0), nil])) }
    desired.users[0].set(.site, to: .text("Boston"))
    desired.users[1].set(.site, to: .text("Denver"))
    try await scene.apply(desired)
    isRefusing.turn(false)
    scene.area = .site("Boston")
    let outcome = try await scene.resend(["1001", "1002"], as: .siteManager)
    #expect(outcome.mails.sent == 1)
    #expect(outcome.refused == ["1002 is outside of your area."])
    #expect(try scene.store.outbox().map(\.extension) == ["1002"])
  }
}

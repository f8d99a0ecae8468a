import Fields
import JSON
import Mail
import Mailing
import Model
import Plans
import Reconciling
import Storage
import StoreSupport
import TestSupport
import Testing

/// A plan file is text that anybody can write; nobody gains anything by it.
struct CraftedPlanTests {
  @Test(arguments: 0..<10, [Role.officeManager, .siteManager, .callCenterSupervisor])
  func `an altered plan gains nothing`(seed: Int, role: Role) async throws {
    let organization = RandomOrganization(valid: seed)
    var random = SplitMix64(seed: seed)
    for way in CraftedPlan.allCases {
      let scene = try Scene(.memory, holding: organization)
      var plan = try scene.plan(
        organization.desired, as: random.pick([role, .officeManager, .support]))
      plan.role = role
      for _ in 0..<random.pick([1, 1, 2, 4]) { way.alter(&plan, try scene.users(), &random) }
      try await expectNoGain(from: plan, scene, role)
    }
  }

  private func expectNoGain(from plan: Plan, _ scene: Scene, _ role: Role) async throws {
    let (users, contents) = (try scene.users(), try StoreContents(scene))
    do {
      try await scene.apply(try reread(plan), as: role)
    } catch {
      #expect(try StoreContents(scene).differences(from: contents) == [])
      #expect(scene.mails.all == [])
      return
    }
    let after = try scene.users()
    for user in users {
      guard let now = after.first(where: { $0.id == user.id }) else {
        Issue.record("\(user.extension) is gone")
        continue
      }
      #expect(forbiddenChanges(user, now, role) == [], "\(user.extension)")
      let isReset = plan.actions.contains { $0.kind == .reset && $0.key == user.extension.text }
      #expect(now.pinSet || !user.pinSet || isReset)
    }
    for user in after where !users.contains(where: { $0.id == user.id }) {
      #expect(role >= .siteManager)
      let set = Field.allCases.filter { user[$0] != nil }
      #expect(set.allSatisfy { $0.descriptor.creationAuthority <= role }, "\(user.extension)")
      #expect(user[.scope].map { role.mayGrant(scope: $0.text ?? "") } ?? true)
      #expect(plan.actions.contains { $0.kind == .create && $0.key == user.extension.text })
    }
    try expectOwnAddresses(scene)
  }

  private func forbiddenChanges(_ user: StoredUser, _ now: StoredUser, _ role: Role) -> [Field] {
    var changed = Field.allCases.filter { user[$0] != now[$0] }
    if user.extension != now.extension { changed.append(.extension) }
    return changed.filter { field in
      field.descriptor.authority > role
        || (field == .scope && !role.mayGrant(scope: now[.scope]?.text ?? "basic_user"))
    }
  }

  /// Every link went to the primary address of the person whose account it opens.
  private func expectOwnAddresses(_ scene: Scene) throws {
    let addresses = scene.mails.all.map(\.to.address.text)
    var owners: [String] = []
    for user in try scene.users() {
      let links = try scene.store.links(of: user.id).filter { addresses.contains($0.address) }
      for link in links where link.expires > scene.clock.now {
        #expect(link.address.lowercased() == user[.emails]?.texts.first?.lowercased())
        owners.append(link.address)
      }
    }
    #expect(Set(addresses).isSubset(of: owners))
  }

  private func reread(_ plan: Plan) throws -> Plan {
    let document = PlanDocument(
      plan: plan, toolVersion: "1.0.0", createdAt: 1_800_000_000, manifestDigest: "sha256:00")
    return try PlanDocumentReader.read(PlanDocumentWriter.write(document, style: .compact)).plan
  }
}

import Fields
import JSON
import Model
import Plans
import Reconciling
import Storage
import StoreSupport
import TestSupport
import Testing

/// What must hold after applying any desired to any stored organization.
struct ApplyPropertyTests {
  static let seeds = 0..<16
  static let roles: [Role] = [.support, .officeManager]

  @Test(arguments: seeds, Scene.Kind.allCases)
  func `applying makes stored equal desired`(seed: Int, kind: Scene.Kind) async throws {
    for role in Self.roles {
      let organization = RandomOrganization(valid: seed)
      let scene = try Scene(kind, holding: organization)
      let before = try scene.users()
      let plan = try await scene.apply(organization.desired, as: role).plan
      let blocked = Set(
        plan.blocked.filter { $0.action == .create || $0.action == .update }.map(\.key))
      for user in organization.desired.users where user[.absent] != .boolean(true) {
        let names = [user.extension.text] + [user[.was]?.text].compactMap(\.self)
        guard blocked.isDisjoint(with: names) else { continue }
        let stored = try names.lazy.compactMap(Extension.init).compactMap(scene.store.user).first
        let isNew = !before.contains { $0.id == stored?.id }
        expect(stored, toBe: user, role, isNew: isNew, userOwned: scene.userOwned)
      }
    }
  }

  /// Fields that the role may not change stay out of it.
  private func expect(
    _ stored: StoredUser?, toBe user: DesiredUser, _ role: Role, isNew: Bool, userOwned: Set<Field>
  ) {
    guard let stored else {
      Issue.record("\(user.extension) is not stored")
      return
    }
    let forbidden = Field.allCases.filter { field in
      let descriptor = field.descriptor
      return (isNew ? descriptor.creationAuthority : descriptor.authority) > role
    }
    let excepted = Set(forbidden).union(isNew ? [] : userOwned)
    let differences = Agreement.differences(user, stored, userOwned: excepted)
      .filter { $0 != .extension || role == .support }
    #expect(differences == [], "\(user.extension) as \(role)")
  }

  @Test(arguments: seeds, Scene.Kind.allCases)
  func `applying again changes no row and mails nobody`(
    seed: Int, kind: Scene.Kind
  ) async throws {
    for role in Self.roles {
      let organization = RandomOrganization(valid: seed)
      let scene = try Scene(kind, holding: organization)
      try await scene.apply(organization.desired, as: role)
      let (contents, count) = (try StoreContents(scene), scene.mails.all.count)
      let second = try scene.plan(organization.desired, as: role)
      #expect(second.actions == [])
      #expect(second.records == [])
      try await scene.apply(organization.desired, as: role)
      #expect(try StoreContents(scene).differences(from: contents) == [])
      #expect(scene.mails.all.count == count)
    }
  }

  @Test(arguments: seeds, Scene.Kind.allCases)
  func `a saved plan does what applying directly does`(
    seed: Int, kind: Scene.Kind
  ) async throws {
    for role in Self.roles {
      let organization = RandomOrganization(valid: seed)
      let saved = try Scene(kind, holding: organization)
      let document = PlanDocument(
        plan: try saved.plan(organization.desired, as: role), toolVersion: "1.0.0",
        createdAt: saved.clock.now, manifestDigest: "sha256:00")
      let bytes = PlanDocumentWriter.write(document, style: .pretty)
      try await saved.apply(try PlanDocumentReader.read(bytes).plan, as: role)
      let direct = try Scene(kind, holding: organization)
      try await direct.apply(organization.desired, as: role)
      #expect(try saved.state().differences(from: direct.state()) == [])
      #expect(saved.mails.all.count == direct.mails.all.count)
    }
  }

  @Test(arguments: seeds, Scene.Kind.allCases)
  func `a plan is carried out once`(seed: Int, kind: Scene.Kind) async throws {
    let organization = RandomOrganization(valid: seed)
    let scene = try Scene(kind, holding: organization)
    let plan = try scene.plan(organization.desired)
    guard plan.actions.contains(where: { $0.resource == .user }) else { return }
    try await scene.apply(plan)
    let contents = try StoreContents(scene)
    await #expect(throws: (any Error).self) { try await scene.apply(plan) }
    #expect(try StoreContents(scene).differences(from: contents) == [])
  }

  @Test(arguments: seeds, Scene.Kind.allCases)
  func `a reset does all that it says`(seed: Int, kind: Scene.Kind) async throws {
    let organization = RandomOrganization(valid: seed)
    let scene = try Scene(kind, holding: organization)
    let (ids, before) = (try scene.users(), try scene.store.userData())
    let plan = try await scene.apply(organization.desired).plan
    for action in plan.actions where action.kind == .reset || action.kind == .resetPassword {
      guard let id = ids.first(where: { $0.extension.text == action.key })?.id,
        let user = try scene.users().first(where: { $0.id == id })
      else { continue }
      #expect(!user.passwordSet)
      let kept = Set(UserData.Kind.allCases).subtracting(action.deletedKinds)
      guard action.kind == .reset else { continue }
      #expect(user.pinSet == (action.pin != nil))
      #expect(user.wasReset)
      let left = try scene.store.userData()[id] ?? UserData()
      #expect(left == (before[id] ?? UserData()).restricted(to: kept))
    }
  }
}

import Fields
import Model
import Plans
import PostgresSchema
import PostgresStorage
import Storage
import StoreSupport
import TestSupport
import Testing

/// Applying with a login that the server lets do no more than its role may.
struct LoginTests {
  private static let roles = DatabaseRole.allCases.compactMap { role in
    role.role.map { (role, $0) }
  }

  @Test(arguments: 0..<6, roles)
  func `a login does all that its role may`(
    seed: Int, role: (database: DatabaseRole, role: Role)
  ) async throws {
    let organization = RandomOrganization(valid: seed)
    let reference = try Scene(.postgres, holding: organization)
    try await reference.apply(organization.desired, as: role.role)
    let scene = try Scene(.postgres, holding: organization)
    let database = try #require(scene.test.outsider.database)
    let login = try Login(database, role.database, of: "acme")
    let store = try PostgresStore.open(login.address, organization: "acme", mode: .readWrite)
    try await scene.apply(organization.desired, as: role.role, through: store)
    #expect(try scene.state().differences(from: reference.state()) == [])
    #expect(scene.mails.all.count == reference.mails.all.count)
    let plan = try scene.plan(organization.desired, as: role.role)
    #expect(plan.actions.isEmpty && plan.records.isEmpty)
    #expect(try StoreState(store, at: scene.clock.now) == scene.state())
  }
}

import Fields
import ManifestWriting
import Model
import Plans
import TestSupport
import Testing

/// From a portal's CSV into a store and back, for any organization.
struct RoundTripTests {
  @Test(arguments: 0..<1_000)
  func `what is taken over exports to nothing to do`(seed: Int) async throws {
    let users = Self.some(of: StoredOrganization(seed: seed).users)
    let csv = PortalTable(users, seed: seed).bytes
    let files = try Passage.files(of: csv)
    #expect(!Passage.text(files).contains("739146"))
    let desired = try Passage.desired(files)
    #expect(desired.users.count == users.count)
    let passage = Passage()
    try await passage.apply(desired)
    try expectStored(users, in: passage)
    #expect(try passage.plan(desired).actions == [])

    let exported = try passage.exported(ManifestSplit.allCases[seed % 3])
    let again = try Passage.desired(exported)
    let plan = try passage.plan(again)
    #expect(plan.actions == [])
    #expect(plan.blocked == [])
    #expect(plan.unmanaged == [])
    #expect(plan.warnings == [])
  }

  /// Few enough for a thousand organizations in seconds: the first twelve, and system users.
  private static func some(of users: [StoredUser]) -> [StoredUser] {
    users.filter { $0.extension.number < 1_012 }
  }

  /// Each user as the CSV says them: nothing more, nothing less.
  private func expectStored(_ users: [StoredUser], in passage: Passage) throws {
    for wanted in users {
      let stored = try #require(try passage.store.user(wanted.extension))
      for field in PortalTable.fields where field != .extension {
        let isImplied = wanted[field] == nil && [.kind, .loginName].contains(field)
        #expect(isImplied || stored[field] == wanted[field], "\(wanted.extension) \(field.name)")
      }
    }
  }

  @Test(arguments: 0..<40, ManifestSplit.allCases)
  func `manifests say what the rows say, however they are split`(
    seed: Int, split: ManifestSplit
  ) throws {
    let organization = StoredOrganization(seed: 3_000 + seed)
    let csv = PortalTable(organization.users, seed: seed).bytes
    let desired = try Passage.desired(try Passage.files(of: csv, split: split))
    for wanted in organization.users {
      let user = try #require(desired.user(wanted.extension))
      for field in PortalTable.fields where field != .extension {
        let value = user[field] ?? implied(field, wanted)
        #expect(value == wanted[field] ?? implied(field, wanted), "\(wanted.extension) \(field)")
      }
    }
  }

  private func implied(_ field: Field, _ user: StoredUser) -> Value? {
    switch field {
    case .kind: .text("person")
    case .loginName where user.isPerson:
      .text("\(user.extension)@\(StoredOrganization.domain)")
    default: nil
    }
  }
}

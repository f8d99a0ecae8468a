import Fields
import ManifestWriting
import Model
import Plans
import StoredManifests
import TestSupport
import Testing

/// What is stored, as manifests and back.
struct RoundTripTests {
  @Test(arguments: 0..<1_000)
  func `an export plans to nothing`(seed: Int) throws {
    let exporting = Exporting(seed: seed, fillsIn: seed % 2 == 1)
    let split = ManifestSplit.allCases[seed % 3]
    let made = try exporting.made(split)
    #expect(made.omissions == [])
    #expect(made.users == exporting.organization.users.count)
    let desired = try exporting.desired(made.files)
    for isManaged in [false, true] {
      let plan = exporting.plan(desired, isManaged: isManaged)
      try #require(plan.actions == [], "\(Exporting.text(made.files))")
      #expect(plan.blocked == [])
      #expect(plan.needsSupport == [])
      #expect(plan.unmanaged == [])
      #expect(plan.warnings == [])
      #expect(plan.compared == exporting.organization.users.count)
    }
  }

  @Test(arguments: 0..<40, ManifestSplit.allCases)
  func `what is applied from it exports to the same bytes`(
    seed: Int, split: ManifestSplit
  ) throws {
    let exporting = Exporting(seed: seed, fillsIn: seed % 2 == 0)
    let made = try exporting.made(split)
    let again = try exporting.made(split)
    #expect(Exporting.text(made.files) == Exporting.text(again.files))
    let desired = try exporting.desired(made.files)
    let filled = exporting.organization.users.map { user in
      Self.created(desired.user(user.extension), user)
    }
    let third = try exporting.made(split, filled)
    #expect(Exporting.text(made.files) == Exporting.text(third.files))
  }

  /// A user as apply would create them, under the number they have in the first store.
  private static func created(_ desired: DesiredUser?, _ old: StoredUser) -> StoredUser {
    var user = StoredUser(id: old.id, extension: old.extension, pinSet: true)
    for entry in desired?.entries ?? [] where entry.field.purpose == .stored {
      guard entry.value != .null else { continue }
      guard case .items(let items) = entry.value else {
        user[entry.field] = entry.value
        continue
      }
      user[entry.field] = .items(items.map(\.storable).sorted { $0.key < $1.key })
    }
    if user[.kind] == nil { user[.kind] = "person" }
    if user.isPerson, user[.loginName] == nil {
      user[.loginName] = .text("\(user.extension)@\(StoredOrganization.domain)")
    }
    return user
  }
}

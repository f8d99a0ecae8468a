import Drifts
import Fields
import Model
import Plans
import StoreSupport
import TestSupport
import Testing

/// What differs from what was last applied, and who changed it.
struct DriftTests {
  private func applied(_ kind: Scene.Kind, _ desired: Desired) async throws -> Scene {
    let scene = try Scene(kind)
    try await scene.apply(desired, as: .support)
    scene.clock.pass(60)
    return scene
  }

  @Test(arguments: Scene.Kind.allCases)
  func `nothing differs right after an apply`(kind: Scene.Kind) async throws {
    let desired = Staff.welcomed(3)
    let drift = try await applied(kind, desired).drift(desired)
    #expect(!drift.isDrifted && drift.lines == [])
    #expect(drift.compared == 3 && drift.managed == 3)
    #expect(drift.pending == PendingEdits())
    #expect(drift.accounts == [.passwordRequired: 3])
    #expect(drift.links.map(\.key) == ["1001", "1002", "1003"])
    #expect(drift.groups == [UserGroup(department: nil, compared: 3, managed: 3)])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `the last hand on a value is named`(kind: Scene.Kind) async throws {
    let desired = Staff.welcomed(5)
    let scene = try await applied(kind, desired)
    try scene.set(.firstName, to: .text("Grace"), of: scene.user("1001"), by: "grace")
    try scene.setInPortal(.firstName, to: .text("Alan"), of: scene.user("1002"), by: "alan")
    try scene.rename(scene.user("1003").id, to: "Mallory")
    try scene.set(.firstName, to: .text("Grace"), of: scene.user("1004"), by: "grace")
    try scene.rename(scene.user("1004").id, to: "Mallory")
    try scene.rename(scene.user("1005").id, to: "Mallory")
    try scene.setInPortal(.firstName, to: .text("Emmy"), of: scene.user("1005"), by: "emmy")
    #expect(
      try scene.drift(desired).lines == [
        "1001 first_name Ada → Grace by grace",
        "1002 first_name Ada → Alan by alan",
        "1003 first_name Ada → Mallory by unknown",
        "1004 first_name Ada → Mallory by unknown",
        "1005 first_name Ada → Emmy by emmy",
      ])
    let change = try #require(scene.drift(desired).changed.first?.changes.first)
    #expect(change.author == ChangeAuthor(who: "grace", role: "support", time: scene.clock.now))
  }

  @Test(arguments: Scene.Kind.allCases)
  func `what went back to the applied value is no drift`(kind: Scene.Kind) async throws {
    let desired = Staff.welcomed(1)
    let scene = try await applied(kind, desired)
    try scene.set(.firstName, to: .text("Grace"), of: scene.user("1001"), by: "grace")
    try scene.rename(scene.user("1001").id, to: "Ada")
    #expect(try scene.drift(desired).lines == [])
    try scene.rename(scene.user("1001").id, to: "Mallory")
    #expect(try scene.drift(desired).isDrifted)
    try await scene.apply(desired)
    #expect(try !scene.drift(desired).isDrifted)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `an edit of the manifests is pending, not drift`(kind: Scene.Kind) async throws {
    var desired = Staff.welcomed(3)
    let scene = try await applied(kind, desired)
    desired.users[0].set(.firstName, to: .text("Grace"))
    try scene.rename(scene.user("1002").id, to: "Mallory")
    desired.users[1].set(.firstName, to: .text("Mallory"))
    try scene.rename(scene.user("1003").id, to: "Mallory")
    desired.users[2].set(.firstName, to: .text("Emmy"))
    desired.users[2].set(.welcome, to: .text("again"))
    desired.users += Staff.welcomed(4).users.suffix(1)
    let drift = try scene.drift(desired)
    #expect(drift.lines == ["1003 first_name Ada → Mallory by unknown"])
    #expect(drift.changed.first?.changes.first?.desired == .text("Emmy"))
    #expect(drift.pending.fields == 2)
    #expect(drift.pending.users == 1)
    #expect(drift.pending.requests == 1)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `what nobody manages any more is no drift`(kind: Scene.Kind) async throws {
    var desired = Staff.welcomed(3)
    let scene = try await applied(kind, desired)
    for number in ["1001", "1002", "1003"] { try scene.rename(scene.user(number).id, to: "Bo") }
    desired.users[0].set(.firstName, to: nil)
    desired.users[1].set(.absent, to: .boolean(true))
    desired.users.removeLast()
    let drift = try scene.drift(desired)
    #expect(drift.lines == [])
    #expect(drift.unmanaged.map(\.key) == ["1003"])
    #expect(drift.needsSupport.map(\.field) == [.absent])
    scene.userOwned = [.firstName]
    #expect(try scene.drift(Staff.welcomed(3)).lines == [])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `entries of lists are compared by key`(kind: Scene.Kind) async throws {
    var desired = Staff.welcomed(1)
    desired.set(.phones, to: .items([phone("desk", "001565abcdef"), phone("lobby", nil)]))
    let scene = try await applied(kind, desired)
    let user = try scene.user("1001")
    let phones = [phone("attic", nil), phone("desk", "001565abcde0")]
    try scene.set(.phones, to: .items(phones), of: user, by: "grace")
    #expect(
      try scene.drift(desired).lines == [
        "1001 phones[\"attic\"] (none) → {attic} by grace",
        "1001 phones[\"desk\"].mac 001565abcdef → 001565abcde0 by grace",
        "1001 phones[\"lobby\"] {lobby} → (none) by grace",
      ])
    guard kind != .memory else { return }
    try scene.test.outsider.edit("UPDATE phones SET mac = '001565abcdf0' WHERE name = 'desk'")
    #expect(
      try scene.drift(desired).lines[1]
        == "1001 phones[\"desk\"].mac 001565abcdef → 001565abcdf0 by unknown")
  }

  private func phone(_ name: String, _ mac: String?) -> Item {
    Item([.text(name), mac.map(Value.text), nil, nil])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a history is followed through renumberings`(kind: Scene.Kind) async throws {
    var desired = Staff.welcomed(2)
    let scene = try await applied(kind, desired)
    try scene.set(.firstName, to: .text("Grace"), of: scene.user("1001"), by: "grace")
    try scene.set(.extension, to: .text("2001"), of: scene.user("1001"), by: "support")
    try scene.set(.extension, to: .text("1001"), of: scene.user("1002"), by: "support")
    try scene.set(.firstName, to: .text("Alan"), of: scene.user("1001"), by: "alan")
    let numbers = ["2001", "1001"].compactMap(Extension.init)
    for (place, number) in numbers.enumerated() { desired.users[place].extension = number }
    desired.users.reverse()
    #expect(
      try scene.drift(desired).lines == [
        "1001 first_name Ada → Alan by alan", "2001 first_name Ada → Grace by grace",
      ])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a request to support changed nothing yet`(kind: Scene.Kind) async throws {
    var desired = Staff.welcomed(1)
    let scene = try await applied(kind, desired)
    desired.set(.callerID, to: .text("+16175550100"))
    try await scene.askSupport(desired) { _ in }
    let since = scene.clock.now
    scene.clock.pass(86_400)
    desired.set(.emergencyCallerID, to: .text("+16175550101"))
    let drift = try scene.drift(desired)
    #expect(!drift.isDrifted)
    #expect(drift.needsSupport.map(\.awaitingSince) == [since, nil])
    #expect(drift.summary.awaitingSupport == 1)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a PIN that was taken away is drift`(kind: Scene.Kind) async throws {
    let desired = Staff.welcomed(1)
    let scene = try await applied(kind, desired)
    let user = try scene.user("1001")
    try scene.setPIN(of: user.id)
    #expect(try !scene.drift(desired).isDrifted)
    try scene.test.outsider.clearPIN(of: user.id)
    #expect(try scene.drift(desired).lines == ["1001 voicemail_pin a PIN → (none) by unknown"])
  }
}

import Drifts
import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// Drift of a store that was filled: what is older than that is about others.
struct LoadedUserTests {
  @Test(arguments: Scene.Kind.allCases)
  func `who was loaded replaces nobody`(kind: Scene.Kind) async throws {
    let desired = Staff.welcomed(2)
    let scene = try Scene(kind)
    try await scene.apply(desired)
    try await scene.refill(["1001", "1002"])
    let drift = try scene.drift(desired)
    #expect(drift.gone == [] && !drift.isDrifted && drift.compared == 0)
    #expect(drift.groups == [UserGroup(department: nil, compared: 0, managed: 2)])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `nobody is told of what was before the load`(kind: Scene.Kind) async throws {
    var desired = Staff.welcomed(1)
    let scene = try Scene(kind)
    desired.users[0].set(.firstName, to: .text("Old"))
    try await scene.apply(desired)
    try await scene.refill(["1001"])
    desired.users[0].set(.firstName, to: .text("New"))
    try await scene.apply(desired)
    #expect(try !scene.drift(desired).isDrifted)
    try scene.rename(scene.user("1001").id, to: "Old")
    #expect(try scene.drift(desired).lines == ["1001 first_name New → Old by unknown"])
    try scene.set(.firstName, to: .text("Newer"), of: scene.user("1001"), by: "grace")
    #expect(try scene.drift(desired).lines == ["1001 first_name New → Newer by grace"])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who was loaded and deleted is still to be created`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.refill(["1001", "1002"])
    try scene.test.outsider.remove(scene.user("1001").id)
    #expect(try scene.drift(Staff.welcomed(2)).gone == [])
  }
}

extension Scene {
  /// Somebody deletes all users by hand, and the store is filled anew.
  fileprivate func refill(_ numbers: [String]) async throws {
    for user in try users() { try test.outsider.remove(user.id) }
    let users = numbers.compactMap(Extension.init).map { number in
      var user = UserChange(.new(number), extension: number)
      user.fields = [
        .init(.kind, .text("person")), .init(.firstName, .text("Loaded")),
        .init(.lastName, .text("User")), .init(.loginName, .text("\(number)@acme.example.com")),
      ]
      (user.password, user.pin) = ("unknown", "unknown")
      return user
    }
    let holder = holder()
    _ = try store.acquireLock(holder, at: clock.now) { _ in false }
    try store.load(
      Run(id: "load", holder: holder, role: .support, time: clock.now), resources: [:],
      users: users,
      audit: AuditLine(
        action: AuditLine.load, resource: AuditLine.store, key: AuditLine.loaded, changes: "[]"))
    try store.releaseLock(holder)
  }
}

import Drifts
import Fields
import Model
import Plans
import Storage
import StoreSupport
import TestSupport
import Testing

/// Users whom the manifests name and nobody has any more.
struct GoneUserTests {
  @Test(arguments: Scene.Kind.allCases)
  func `who was deleted by hand is gone`(kind: Scene.Kind) async throws {
    let desired = Staff.welcomed(3)
    let scene = try Scene(kind)
    try await scene.apply(desired)
    try scene.test.outsider.remove(scene.user("1002").id)
    let drift = try scene.drift(desired)
    #expect(drift.isDrifted)
    #expect(drift.gone.map(\.key) == ["1002"])
    #expect(drift.gone.first?.fate == .vanished)
    #expect(drift.pending == PendingEdits())
    #expect(drift.compared == 2 && drift.managed == 3)
    try await scene.apply(desired)
    #expect(try !scene.drift(desired).isDrifted)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who was replaced by hand is gone`(kind: Scene.Kind) async throws {
    let desired = Staff.welcomed(2)
    let scene = try Scene(kind)
    try await scene.apply(desired)
    try scene.test.outsider.remove(scene.user("1001").id)
    try scene.commit([], [Self.creation("1001")])
    let drift = try scene.drift(desired)
    #expect(drift.gone.map(\.key) == ["1001"] && drift.gone.map(\.fate) == [.replaced])
    #expect(drift.pending == PendingEdits())
    #expect(drift.groups == [UserGroup(department: nil, compared: 1, managed: 2)])
    // What the new one does in the portal makes them nobody whom an apply made.
    try scene.setInPortal(.firstName, to: .text("Mallory"), of: scene.user("1001"), by: "m")
    #expect(try scene.drift(desired).gone.map(\.fate) == [.replaced])
    try await scene.apply(desired)
    #expect(try !scene.drift(desired).isDrifted)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who was stored before the first apply isn't replaced`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try scene.commit([], [Self.creation("1001")])
    try scene.setInPortal(.firstName, to: .text("Augusta"), of: scene.user("1001"), by: "ada")
    let drift = try scene.drift(Staff.welcomed(1))
    #expect(drift.gone == [])
    #expect(drift.groups == [UserGroup(department: nil, compared: 0, managed: 1)])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who comes after a removal or a renumbering is told`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.apply(Staff.welcomed(2))
    var removal = Staff.welcomed(2)
    removal.users[0].set(.absent, to: .boolean(true))
    try await scene.apply(removal, as: .support)
    try scene.commit([], [Self.creation("1001")])
    #expect(try scene.drift(Staff.welcomed(2)).gone.map(\.fate) == [.replaced])
    try scene.set(.extension, to: .text("2002"), of: scene.user("1002"), by: "support")
    try scene.commit([], [Self.creation("1002")])
    let author = ChangeAuthor(who: "support", role: "support", time: scene.clock.now)
    #expect(
      try scene.drift(Staff.welcomed(2)).gone.map(\.fate) == [
        .replaced, .renumbered(to: "2002", author),
      ])
    var desired = Staff.welcomed(2)
    desired.users += [try #require(Staff.person(2002, [(.firstName, .text("Ada"))]))]
    #expect(try scene.drift(desired).gone.map(\.key) == ["1001"])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who is to be absent isn't managed`(kind: Scene.Kind) async throws {
    var desired = Staff.welcomed(3)
    let scene = try Scene(kind)
    try await scene.apply(desired)
    desired.users[0].set(.absent, to: .boolean(true))
    #expect(try scene.drift(desired).managed == 2)
    try await scene.apply(desired, as: .support)
    let drift = try scene.drift(desired)
    #expect(drift.compared == 2 && drift.managed == 2)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who was renumbered by hand is found by what was applied`(kind: Scene.Kind) async throws {
    var desired = Staff.welcomed(3)
    for place in 1...2 {
      for field in [Field.emails, .welcome] { desired.users[place].set(field, to: nil) }
    }
    let scene = try Scene(kind)
    try await scene.apply(desired)
    let number = try #require(Extension("2077"))
    try scene.test.outsider.renumber(scene.user("1001").id, to: number)
    let drift = try scene.drift(desired)
    #expect(drift.gone.map(\.fate) == [.renumbered(to: "2077", nil)])
    #expect(drift.unmanaged.map(\.key) == ["2077"])
    // So are two who are alike, and one whom the manifests now call otherwise.
    for (old, new) in [("1002", "2002"), ("1003", "2003")] {
      let number = try #require(Extension(new))
      try scene.test.outsider.renumber(scene.user(old).id, to: number)
    }
    desired.users[0].set(.lastName, to: .text("Byron"))
    #expect(
      try scene.drift(desired).gone.map(\.fate)
        == ["2077", "2002", "2003"].map { .renumbered(to: $0, nil) })
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who changed places by hand is told`(kind: Scene.Kind) async throws {
    let desired = Staff.welcomed(3)
    let scene = try Scene(kind)
    try await scene.apply(desired)
    let users = try [scene.user("1001").id, scene.user("1002").id]
    for (place, text) in [(0, "1099"), (1, "1001"), (0, "1002")] {
      try scene.test.outsider.renumber(users[place], to: try #require(Extension(text)))
    }
    let drift = try scene.drift(desired)
    #expect(drift.gone.map(\.key) == ["1001", "1002"])
    #expect(drift.gone.map(\.fate) == ["1002", "1001"].map { .renumbered(to: $0, nil) })
    #expect(drift.compared == 1 && drift.managed == 3 && drift.unmanaged == [])
    try scene.test.outsider.remove(users[0])
    #expect(
      try scene.drift(desired).gone.map(\.fate) == [.vanished, .renumbered(to: "1001", nil)])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who is no longer in the manifests wasn't renumbered`(kind: Scene.Kind) async throws {
    var desired = Staff.welcomed(2)
    let scene = try Scene(kind)
    try await scene.apply(desired)
    desired.users.removeLast()
    try scene.test.outsider.remove(scene.user("1001").id)
    #expect(try scene.drift(desired).gone.map(\.fate) == [.vanished])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who was never created isn't gone`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.apply(Staff.welcomed(2))
    let drift = try scene.drift(Staff.welcomed(3))
    #expect(drift.gone == [])
    #expect(drift.pending.users == 1 && drift.pending.total == 1)
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who was only taken over is gone as well`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try scene.commit([], [Self.creation("1001")])
    var named = Desired(files: ["a.yaml"])
    named.users = [try #require(Staff.person(1001, [(.firstName, .text("Ada"))]))]
    try await scene.apply(named)
    try scene.test.outsider.remove(scene.user("1001").id)
    #expect(try scene.drift(named).gone.map(\.fate) == [.vanished])
  }

  private static func creation(_ text: String) throws -> UserChange {
    let number = try #require(Extension(text))
    var change = UserChange(.new(number), extension: number)
    change.fields = [.init(.firstName, .text("Ada"))]
    change.pin = "theirs"
    return change
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who gets the number of one who leaves isn't gone`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.apply(Staff.welcomed(2))
    var desired = Staff.welcomed(2)
    desired.users[1] = try #require(
      Staff.person(1002, [(.firstName, .text("New")), (.lastName, .text("Two"))]))
    desired.users += [
      try #require(
        Staff.person(
          1007,
          [
            (.firstName, .text("Ada")), (.lastName, .text("Lovelace")), (.was, .text("1002")),
          ]))
    ]
    let drift = try scene.drift(desired)
    #expect(drift.gone == [] && !drift.isDrifted)
    #expect(drift.needsSupport.map(\.key) == ["1002"])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who can't be told apart is told`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    var desired = Staff.welcomed(3)
    desired.users[1].set(.firstName, to: .text("Grace"))
    try await scene.apply(desired)
    desired.users[0].set(.was, to: .text("1002"))
    desired.users[1].set(.was, to: .text("1001"))
    let names = desired.users.map { $0[.firstName] }
    desired.users[0].set(.firstName, to: names[1])
    desired.users[1].set(.firstName, to: names[0])
    for field in [Field.emails, .welcome] {
      for place in 0...1 { desired.users[place].set(field, to: nil) }
    }
    try await scene.apply(desired, as: .support)
    #expect(try !scene.drift(desired).isDrifted)
    let users = try [scene.user("1001").id, scene.user("1002").id]
    for (place, text) in [(0, "1099"), (1, "1001"), (0, "1002")] {
      try scene.test.outsider.renumber(users[place], to: try #require(Extension(text)))
    }
    let drift = try scene.drift(desired)
    #expect(drift.isDrifted && drift.compared == 1)
    #expect(drift.gone.map(\.key) == ["1001", "1002"])
    #expect(drift.gone.map(\.fate) == [.unclear, .unclear])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who was removed by an apply is told with its author`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.apply(Staff.welcomed(2))
    scene.clock.pass(60)
    var removal = Staff.welcomed(2)
    removal.users[0].set(.absent, to: .boolean(true))
    try await scene.apply(removal, as: .support)
    #expect(try !scene.drift(removal).isDrifted)
    let author = ChangeAuthor(who: "Ada", role: "support", time: scene.clock.now)
    #expect(try scene.drift(Staff.welcomed(2)).gone.map(\.fate) == [.removed(author)])
  }

  @Test(arguments: Scene.Kind.allCases)
  func `who was renumbered is found under the new number`(kind: Scene.Kind) async throws {
    let scene = try Scene(kind)
    try await scene.apply(Staff.welcomed(2))
    try scene.set(.extension, to: .text("2001"), of: scene.user("1001"), by: "support")
    let author = ChangeAuthor(who: "support", role: "support", time: scene.clock.now)
    let drift = try scene.drift(Staff.welcomed(2))
    #expect(drift.gone.map(\.fate) == [.renumbered(to: "2001", author)])
    #expect(drift.unmanaged.map(\.key) == ["2001"])
    // Where the manifests know of it, the old number is somebody else's to be.
    var desired = Staff.welcomed(2)
    desired.users += [try #require(Staff.person(2001, [(.firstName, .text("Ada"))]))]
    #expect(try scene.drift(desired).gone == [])
    // While Ada keeps the login name, nobody can be created with it.
    #expect(try scene.drift(desired).pending.users == 0)
    try scene.set(.loginName, to: "2001@acme.example.com", of: scene.user("2001"), by: "support")
    #expect(try scene.drift(desired).pending.users == 1)
  }
}

import Drifts
import Fields
import Model
import Plans
import Reconciling
import Storage
import StoreSupport
import TestSupport
import Testing

/// Whose drift a run tells, and that a store that can't be read has none to tell.
struct DriftAreaTests {
  /// 1001 in Boston, 1002 in Harbor.
  private static func staff() -> Desired {
    var desired = Staff.welcomed(2)
    for (place, site) in ["Boston", "Harbor"].enumerated() {
      desired.users[place].set(.site, to: .text(site))
    }
    desired.resources[.site] = ["Boston", "Harbor"].map { DesiredResource(Item([.text($0), nil])) }
    return desired
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a site manager is told of their site`(kind: Scene.Kind) async throws {
    let desired = Self.staff()
    let scene = try Scene(kind)
    try await scene.apply(desired, as: .support)
    for number in ["1001", "1002"] { try scene.rename(scene.user(number).id, to: "Mallory") }
    #expect(try scene.drift(desired).changed.map(\.key) == ["1001", "1002"])
    scene.area = .site("Boston")
    let drift = try scene.drift(desired, as: .siteManager)
    #expect(drift.changed.map(\.key) == ["1001"])
    #expect(drift.links.map(\.key) == ["1001"])
    #expect(drift.accounts == [.passwordRequired: 1])
    #expect(drift.managed == 1 && drift.compared == 1)
    #expect(drift.outOfArea.contains { $0.key == "1002" })
    #expect(!"\(drift.links)\(drift.mails)".contains("1002"))
  }

  @Test(arguments: Scene.Kind.allCases)
  func `a store that can't be read has no drift to tell`(kind: Scene.Kind) async throws {
    let desired = Self.staff()
    let scene = try Scene(kind)
    try await scene.apply(desired, as: .support)
    try scene.rename(scene.user("1001").id, to: "Mallory")
    try scene.test.outsider.remove(scene.user("1002").id)
    let expected = try scene.drift(desired)
    let whole = FaultyStore(scene.store, failingAt: nil, .before)
    #expect(
      try DriftReader.read(whole, for: desired, scene.rules(.officeManager), now: scene.clock.now)
        == expected)
    #expect(whole.calls > 8)
    for call in 1...whole.calls {
      let faulty = FaultyStore(scene.store, failingAt: call, .before)
      #expect(throws: FaultyStore.fault) {
        try DriftReader.read(
          faulty, for: desired, scene.rules(.officeManager), now: scene.clock.now)
      }
    }
  }
}

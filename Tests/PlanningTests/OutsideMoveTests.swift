import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Managed people who got each other's numbers outside Rollcall, while manifests say the old ones.
struct OutsideMoveTests {
  /// By person where they are stored now, and whom the manifests name under which number.
  struct Case: CustomTestStringConvertible {
    var places: [String]
    var wanted: [String?]
    var ledger: Move.Ledger

    var testDescription: String { "\(places) \(wanted.map { $0 ?? "-" }) \(ledger)" }

    /// Nobody is renumbered by the manifests.
    var scene: Scene {
      let old = Move.people.indices.map(Move.old)
      var scene = Move(
        wanted: old.map(Optional.some), hands: old.map { _ in .off }, ledger: ledger
      ).scene(places)
      scene.desired = zip(scene.desired, wanted).compactMap { user, number in
        number.map { DesiredUser(Scene.extension($0), entries: user.entries) }
      }
      return scene
    }
  }

  /// Every place for everybody, and manifests that follow some and have dropped others.
  static func all(_ ledger: Move.Ledger) -> [Case] {
    let moves = Move.all(ledger).filter { $0.hands.allSatisfy { $0 == .off } }
    return moves.filter { !$0.wanted.contains(nil) }.flatMap { move -> [Case] in
      let places = move.wanted.compactMap(\.self)
      return moves.map { Case(places: places, wanted: $0.wanted, ledger: ledger) }.filter { item in
        item.wanted.enumerated().allSatisfy { person, number in
          number == nil || number == Move.old(person) || number == places[person]
        }
      }
    }
  }

  @Test(arguments: [Move.Ledger.whole, .renamed])
  func `nobody's names come to another's account`(ledger: Move.Ledger) {
    for item in Self.all(ledger) {
      let scene = item.scene
      let plan = scene.plan
      let after = PlanSimulation.apply(plan, to: scene.whole)
      for user in after.users {
        guard (1001...1003).contains(user.id) else {
          Issue.record("\(item): \(user.name) is made once more: \(plan.steps)")
          continue
        }
        let own = Move.people[Int(user.id) - 1001]
        #expect(user[.firstName]?.text == own, "\(item): \(plan.steps) \(plan.obstacles)")
      }
      let isFollowed = zip(item.places, item.wanted).allSatisfy { $1 == nil || $0 == $1 }
      #expect(!isFollowed || plan.blocked == [], "\(item): \(plan.obstacles)")
      #expect(PlanInspector.objections(to: plan, scene.whole, scene.rules).isEmpty, "\(item)")
    }
  }

  @Test func `it is told where everybody is`() {
    let old = Move.people.indices.map(Move.old)
    let item = Case(places: ["1002", "1001", "1003"], wanted: old, ledger: .whole)
    #expect(item.scene.plan.warnings == [])
    #expect(
      item.scene.plan.blocked.map(\.message) == [
        "1001 is left alone: who was 1001 when last applied is stored under 1002 now, and "
          + "`extension: 1002` would say so.",
        "1002 is left alone: who was 1002 when last applied is stored under 1001 now, and "
          + "`extension: 1001` would say so.",
      ])
  }

  @Test func `whoever is in the way of one who is gone is told`() {
    let old = Move.people.indices.map(Move.old)
    var scene = Case(places: ["1004", "1001", "1003"], wanted: old, ledger: .whole).scene
    scene.stored.removeFirst()
    #expect(scene.plan.steps == [])
    #expect(
      scene.plan.blocked.map(\.message) == [
        "1001 is left alone: who is stored there was 1002 when last applied, and "
          + "`extension: 1001` at 1002 would say so.",
        "1002 is left alone: who was 1002 when last applied is stored under 1001 now, and "
          + "`extension: 1001` would say so.",
      ])
  }
}

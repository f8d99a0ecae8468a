import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Three people who were applied, a manifest that gives some of them other numbers, and where they
/// stand by now.
struct Move: CustomTestStringConvertible {
  enum Ledger: CaseIterable {
    /// As this version writes it.
    case whole
    /// As versions before it wrote it: without numbers.
    case old
    /// Everybody gets another name in the same go.
    case renamed
    /// Nothing was ever applied.
    case empty
  }

  static let people = ["Ada", "Grace", "Alan"]
  static let numbers = ["1001", "1002", "1003", "1004"]
  static let parking = ["1097", "1098", "1099"]

  /// By person; nil: no longer in the manifests.
  let wanted: [String?]
  /// By person: whether somebody moved them by hand to where they are wanted, or out of the way.
  let hands: [Hand]
  let ledger: Ledger

  enum Hand: CaseIterable { case off, there, away }

  var testDescription: String { "\(wanted.map { $0 ?? "-" }) \(hands) \(ledger)" }

  /// Whether everybody is still in the manifests, and nobody out of the way.
  var isWhole: Bool { !wanted.contains(nil) && !hands.contains(.away) }

  static func old(_ person: Int) -> String { numbers[person] }

  func isMoving(_ person: Int) -> Bool {
    wanted[person].map { $0 != Self.old(person) } ?? false
  }

  /// The number that each person has now; nil where two would have one.
  var places: [String]? {
    let places = Self.people.indices.map { person in
      switch hands[person] {
      case .off: Self.old(person)
      case .there: wanted[person] ?? Self.old(person)
      case .away: Self.parking[person]
      }
    }
    return Set(places).count == places.count ? places : nil
  }

  /// The scene before it is applied.
  func scene(_ places: [String]) -> Scene {
    var scene = Scene()
    scene.rules.role = .support
    scene.desired = Self.people.indices.map { Scene.wish(Self.old($0), Self.names($0)) }
    scene.stored = Self.people.indices.map { Scene.person(Self.old($0), Self.names($0)) }
    if ledger != .empty { scene.snapshot = PlanSimulation.apply(scene.plan, to: scene.whole) }
    if ledger == .old {
      for id in scene.snapshot.applied.keys { scene.snapshot.applied[id]?.number = nil }
    }
    for person in Self.people.indices {
      scene.stored[person].extension = Scene.extension(places[person])
    }
    scene.desired = Self.people.indices.compactMap(wish)
    return scene
  }

  /// The scene in which somebody is gone, and another whom no manifest names has their old number.
  ///
  /// A known one was applied under that number, or else under another one.
  func scene(_ places: [String], strangerFor person: Int, isKnown: Bool) -> Scene {
    var scene = scene(places)
    let gone = 1001 + Int64(person)
    var dan = Scene.person("1005", [.firstName: "Dan", .lastName: "Free"])
    dan.extension = Scene.extension(Self.old(person))
    scene.stored.removeAll { $0.id == gone }
    scene.stored.append(dan)
    scene.snapshot.applied[gone] = nil
    scene.remember("1005", [.firstName: "Dan", .lastName: "Free"])
    if ledger != .old {
      scene.snapshot.applied[Self.stranger]?.number =
        isKnown ? dan.extension : Scene.extension("1005")
    }
    return scene
  }

  static let stranger: StoredUser.ID = 1005

  private func wish(_ person: Int) -> DesiredUser? {
    guard let number = wanted[person] else { return nil }
    var values = Self.names(person)
    if ledger == .renamed { values[.lastName] = .text("New") }
    if isMoving(person) { values[.was] = .text(Self.old(person)) }
    return Scene.wish(number, values)
  }

  private static func names(_ person: Int) -> [Field: Value] {
    [.firstName: .text(people[person]), .lastName: "Old"]
  }

  /// Every manifest over the four numbers with every way to have begun by hand.
  static func all(_ ledger: Ledger) -> [Move] {
    let wishes = assignments(of: people.count, to: numbers)
    return wishes.flatMap { wanted -> [Move] in
      combinations(of: people.count).compactMap { hands in
        let move = Move(wanted: wanted, hands: hands, ledger: ledger)
        let isReal = people.indices.allSatisfy { hands[$0] == .off || move.isMoving($0) }
        return isReal ? move : nil
      }
    }
  }

  private static func assignments(of count: Int, to numbers: [String]) -> [[String?]] {
    guard count > 0 else { return [[]] }
    return assignments(of: count - 1, to: numbers).flatMap { rest in
      let free = numbers.filter { !rest.contains($0) }
      return ([nil] + free.map(Optional.some)).map { rest + [$0] }
    }
  }

  private static func combinations(of count: Int) -> [[Hand]] {
    guard count > 0 else { return [[]] }
    return combinations(of: count - 1).flatMap { rest in Hand.allCases.map { rest + [$0] } }
  }
}

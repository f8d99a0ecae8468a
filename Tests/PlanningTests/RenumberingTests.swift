import Fields
import Model
import Planning
import Plans
import Renumbering
import TestSupport
import Testing

/// Who is who when numbers are exchanged: all ways to give three people four numbers.
struct RenumberingTests {
  /// Whether everybody has the number that the manifest gives them, and nobody another's names.
  private static func mixUps(_ move: Move, _ after: Snapshot) -> [String] {
    after.users.compactMap { user in
      guard let person = Move.people.indices.first(where: { 1001 + Int64($0) == user.id }) else {
        return Move.people.contains(user.name) ? "\(user.name) has a second account" : nil
      }
      let isSame = user[.firstName]?.text == Move.people[person]
      return isSame ? nil : "\(Move.people[person]) became \(user.name)"
    }
  }

  @Test(arguments: Move.Ledger.allCases)
  func `nobody gets another's account in any exchange`(ledger: Move.Ledger) {
    // Of people to whom nothing was applied, whoever is missing can't be told from who is there.
    for move in Move.all(ledger) where ledger != .empty || move.isWhole {
      guard let places = move.places else { continue }
      var scene = move.scene(places)
      let plan = scene.plan
      #expect(PlanInspector.objections(to: plan, scene.whole, scene.rules).isEmpty, "\(move)")
      let after = PlanSimulation.apply(plan, to: scene.whole)
      #expect(Self.mixUps(move, after) == [], "\(move): \(plan.steps) \(plan.obstacles)")
      (scene.snapshot, scene.stored) = (after, after.users)
      let second = scene.plan
      #expect(second.isEmpty && second.records == [], "\(move): \(second.steps)")
      scene.rules.role = .officeManager
      #expect(scene.plan.needsSupport == [], "\(move)")
    }
  }

  @Test(arguments: [Move.Ledger.whole, .old, .renamed], [true, false])
  func `a stranger on the old number stays who they are`(ledger: Move.Ledger, isKnown: Bool) {
    for move in Move.all(ledger) {
      guard let places = move.places else { continue }
      for person in Move.people.indices where move.isMoving(person) {
        guard !places.enumerated().contains(where: { $0 != person && $1 == Move.old(person) })
        else { continue }
        let scene = move.scene(places, strangerFor: person, isKnown: isKnown)
        let after = PlanSimulation.apply(scene.plan, to: scene.whole)
        let stranger = after.users.first { $0.id == Move.stranger }
        #expect(stranger?.name == "Dan Free", "\(move) \(person): \(scene.plan.steps)")
        let others = after.users.filter { $0.id != Move.stranger && $0.id > 1000 }
        for user in others {
          let own = Move.people[Int(user.id) - 1001]
          #expect(user[.firstName]?.text == own, "\(move) \(person): \(scene.plan.steps)")
        }
      }
    }
  }

  static let successors: [(values: [Field: Value], isGiven: Bool)] = [
    ([.firstName: "New", .lastName: "Hire"], false),
    ([.firstName: "Ada", .lastName: "Byron"], true),
    ([.firstName: "A.", .lastName: "Old"], true),
    ([.firstName: "A.", .lastName: "Byron", .emails: ["ada@acme.example.com"]], true),
    ([.firstName: "A.", .lastName: "Byron", .emails: ["new@acme.example.com"]], false),
    ([:], true),
  ]

  @Test(arguments: successors)
  func `a was for somebody unlike in everything is no claim`(
    values: [Field: Value], isGiven: Bool
  ) {
    var scene = Scene()
    scene.rules.role = .support
    let ada: [Field: Value] = [
      .firstName: "Ada", .lastName: "Old", .emails: ["Ada@acme.example.com"],
    ]
    scene.desired = [Scene.wish("1001", ada)]
    scene.stored = [Scene.person("1001", ada)]
    scene.snapshot = PlanSimulation.apply(scene.plan, to: scene.whole)
    scene.desired = [Scene.wish("1009", values.merging([.was: "1001"]) { first, _ in first })]
    #expect(scene.plan.obstacles == (isGiven ? [] : ["update 1009 renumber_conflict"]))
    #expect(scene.plan.steps == (isGiven ? ["update 1001"] : []))
  }

  @Test(arguments: Move.Ledger.allCases)
  func `who is who is told as a plan sees it`(ledger: Move.Ledger) {
    for move in Move.all(ledger) {
      guard let places = move.places else { continue }
      let scene = move.scene(places)
      let matching = UserMatching(scene.wanted, scene.whole, scene.rules)
      let identities = Identities(scene.wanted, stored: scene.stored) {
        scene.snapshot.applied[$0.id]
      }
      for match in matching.matches {
        guard let stored = match.stored else { continue }
        #expect(identities.identity(of: stored).user == match.desired, "\(move)")
      }
      let unmanaged = scene.stored.filter { !identities.isManaged($0) }.map(\.extension.text)
      #expect(unmanaged.sorted() == matching.unmanaged.map(\.key), "\(move)")
    }
  }

  @Test(arguments: [Move.Ledger.whole, .old, .renamed])
  func `every exchange of stored users is carried out`(ledger: Move.Ledger) {
    for move in Move.all(ledger) where move.isWhole {
      guard let places = move.places else { continue }
      var scene = move.scene(places)
      let plan = scene.plan
      #expect(plan.obstacles == [], "\(move): \(plan.blocked.map(\.message))")
      let after = PlanSimulation.apply(plan, to: scene.whole)
      for person in Move.people.indices {
        let user = after.users.first { $0.id == 1001 + Int64(person) }
        #expect(user?.extension.text == move.wanted[person], "\(move): \(plan.steps)")
      }
      (scene.snapshot, scene.stored) = (after, after.users)
      let done = scene.plan.warnings.filter { $0.code == .renumberingDone }.count
      #expect(done == Move.people.indices.count(where: move.isMoving), "\(move)")
      scene.desired = scene.desired.map { user in
        DesiredUser(user.extension, entries: user.entries.filter { $0.field != .was })
      }
      #expect(scene.plan.isEmpty && scene.plan.warnings == [] && scene.plan.blocked == [])
    }
  }

  @Test(arguments: [true, false])
  func `two people change places and back again`(removesWas: Bool) {
    var scene = Move(wanted: ["1002", "1001", "1003"], hands: [.off, .off, .off], ledger: .whole)
      .scene(["1001", "1002", "1003"])
    for _ in 0..<4 {
      let before = Dictionary(uniqueKeysWithValues: scene.stored.map { ($0.extension.text, $0.id) })
      let plan = scene.plan
      #expect(plan.steps == ["update 1001", "update 1002"])
      let after = PlanSimulation.apply(plan, to: scene.whole)
      (scene.snapshot, scene.stored) = (after, after.users)
      let now = Dictionary(uniqueKeysWithValues: scene.stored.map { ($0.extension.text, $0.id) })
      #expect(now["1001"] == before["1002"] && now["1002"] == before["1001"])
      if removesWas {
        scene.desired = scene.desired.map { user in
          DesiredUser(user.extension, entries: user.entries.filter { $0.field != .was })
        }
        let cleared = PlanSimulation.apply(scene.plan, to: scene.whole)
        (scene.snapshot, scene.stored) = (cleared, cleared.users)
      }
      scene.desired = scene.desired.map(Self.moved)
    }
  }

  /// The same person under the other number.
  private static func moved(_ user: DesiredUser) -> DesiredUser {
    guard user.extension.text != "1003" else { return user }
    let number = Scene.extension(user.extension.text == "1001" ? "1002" : "1001")
    var entries = user.entries.filter { $0.field != .was }
    entries.append(.init(.was, .text(user.extension.text)))
    return DesiredUser(number, entries: entries)
  }

  @Test func `a copied was without a move is no swap`() {
    var scene = Move(wanted: ["1001", "1002", nil], hands: [.off, .off, .off], ledger: .whole)
      .scene(["1001", "1002", "1003"])
    scene.desired = zip(["1001", "1002"], ["1002", "1001"]).map { number, old in
      let known = scene.wanted.user(Scene.extension(number))?.entries ?? []
      return DesiredUser(
        Scene.extension(number), entries: known + [.init(.was, .text(old))])
    }
    let plan = scene.plan
    #expect(plan.isEmpty)
    #expect(
      plan.obstacles == ["update 1001 renumber_conflict", "update 1002 renumber_conflict"])
    #expect(
      plan.blocked.first?.message
        == "1002 can't become 1001: 1001 → 1002 → 1001: it can't be told whether that is done: "
        + "1001 is \"Ada Old\", 1002 is \"Grace Old\".")
  }

  @Test(arguments: [(Role.support, true), (.officeManager, false)])
  func `a new user gets a number that becomes free`(role: Role, isMade: Bool) {
    var scene = Move(wanted: ["1004", "1002", "1003"], hands: [.off, .off, .off], ledger: .whole)
      .scene(["1001", "1002", "1003"])
    scene.rules.role = role
    let new: [Field: Value] = [
      .firstName: "Edsger", .lastName: "New", .loginName: "e@acme.example.com",
    ]
    scene.desired.append(Scene.wish("1001", new))
    let plan = scene.plan
    #expect(plan.steps == (isMade ? ["update 1001", "create 1001"] : []))
    #expect(plan.obstacles == (isMade ? [] : ["create 1001 extension_in_use"]))
    #expect(PlanInspector.objections(to: plan, scene.whole, scene.rules).isEmpty)
    #expect(scene.next.isEmpty && scene.next.records == [])
    let after = PlanSimulation.apply(plan, to: scene.whole)
    #expect(after.users.first { $0.id == 1001 }?[.firstName] == "Ada")
  }

  @Test func `one who can't move keeps the others where they are`() {
    var scene = Move(wanted: ["1002", "1001", "1003"], hands: [.off, .off, .off], ledger: .whole)
      .scene(["1001", "1002", "1003"])
    scene.stored[1].pinSet = false
    #expect(scene.plan.isEmpty)
    #expect(
      scene.plan.obstacles == ["update 1001 extension_in_use", "update 1002 pin_required"])
  }

  /// Whoever has no PIN can't be saved, and so stays.
  @Test(arguments: 0..<50)
  func `who moves is who moves when all are looked at again`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let numbers = (1001...1012).map(String.init)
    let wanted = Array(numbers.shuffled(using: &random).prefix(9))
    var scene = Scene()
    scene.rules.role = .support
    for (old, new) in zip(numbers, wanted) {
      var values: [Field: Value] = [.firstName: .text("Of \(old)")]
      scene.stored.append(Scene.person(old, values, pinSet: random.chance(85)))
      scene.remember(old, values)
      scene.snapshot.applied[Scene.extension(old).number]?.number = Scene.extension(old)
      if new != old { values[.was] = .text(old) }
      scene.desired.append(Scene.wish(new, values))
    }
    var movers = zip(scene.stored, wanted).filter { $0.pinSet && $0.extension.text != $1 }
    while true {
      let left = Set(movers.map(\.0.extension.text))
      let free = Set(numbers).subtracting(scene.stored.map(\.extension.text)).union(left)
      guard movers.contains(where: { !free.contains($1) }) else { break }
      movers.removeAll { !free.contains($1) }
    }
    #expect(scene.plan.steps == movers.map { "update \($0.0.extension.text)" })
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
  }

  @Test(arguments: [true, false])
  func `calls follow only who can move`(hasPIN: Bool) {
    var scene = Move(wanted: ["1004", "1001", "1003"], hands: [.off, .off, .off], ledger: .whole)
      .scene(["1001", "1002", "1003"])
    scene.stored[0].pinSet = hasPIN
    scene.stored.append(Scene.person("8000", [.kind: "call_queue"]))
    scene.desired.append(Scene.wish("8000", [.kind: "call_queue", .agents: ["1003", "1004"]]))
    scene.desiredResources = [.phoneNumber: [Item(["+16175550101", "1004"])]]
    let plan = scene.plan
    #expect(
      plan.obstacles.sorted()
        == (hasPIN
          ? []
          : [
            "create +16175550101 resource_missing", "update 1001 pin_required",
            "update 1002 extension_in_use", "update 8000 resource_missing",
          ]))
    #expect(PlanInspector.objections(to: plan, scene.whole, scene.rules).isEmpty)
    #expect(scene.next.actions.isEmpty)
  }

  /// Of the two ways out that the remedy names, each is enough; without them nothing is done.
  @Test(arguments: [(false, false), (true, false), (false, true)])
  func `a number passed on is told with the names as they were`(keepsName: Bool, isAlone: Bool) {
    var scene = Move(wanted: ["1001", "1012", "1003"], hands: [.off, .off, .off], ledger: .whole)
      .scene(["1001", "1002", "1003"])
    let name: Value = keepsName ? "Old" : "New"
    scene.desired[1] = Scene.wish(
      "1012", [.was: "1002", .firstName: "Grace", .lastName: name])
    if !isAlone {
      scene.desired.append(Scene.wish("1002", [.firstName: "Edsger", .lastName: "Hire"]))
    }
    let plan = scene.plan
    guard keepsName || isAlone else {
      #expect(
        plan.blocked.map(\.message) == [
          "1002 is left alone: 1002 is \"Grace Old\", and it can't be told whether that is who moves "
            + "or who is declared there.",
          "1002 can't become 1012: 1002 is \"Grace Old\", and it can't be told whether that is who "
            + "moves or who is declared there.",
        ])
      return
    }
    #expect(plan.blocked.filter { $0.code == .renumberConflict } == [])
    #expect(plan.steps.first == "update 1002")
  }

  @Test func `who was parked by hand is found`() {
    let scene = Move(
      wanted: ["1002", "1001", "1003"], hands: [.away, .there, .off], ledger: .whole
    )
    .scene(["1099", "1001", "1003"])
    #expect(
      scene.plan.blocked.map(\.message) == [
        "1001 can't become 1002: who was 1001 when last applied is stored under 1099 now, and "
          + "`was: 1099` would say so."
      ])
  }
}

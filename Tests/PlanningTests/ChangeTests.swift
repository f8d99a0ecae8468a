import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// What changes, why, and what is left alone: rules 2, 9 and 10.
struct ChangeTests {
  private static func scene(
    _ wanted: [Field: Value], _ held: [Field: Value], pinSet: Bool = true
  ) -> Scene {
    var scene = Scene()
    scene.desired = [Scene.wish("1001", wanted)]
    scene.stored = [Scene.person("1001", held, pinSet: pinSet)]
    return scene
  }

  @Test func `what is not written is left alone`() {
    #expect(Self.scene([:], [.firstName: "Ada", .phones: .items([Item(["a"])])]).plan.isEmpty)
  }

  @Test(arguments: [Field.timeZone, .emails, .phones, .recordCalls, .department, .answeringRules])
  func `null clears what is set, and nothing else`(field: Field) {
    var random = SplitMix64(seed: 1)
    let value = RandomValue.stored(field.descriptor.shape, &random)
    let scene = Self.scene([field: .null], value.map { [field: $0] } ?? [:])
    #expect(scene.plan.actions.flatMap(\.changes).map(\.before) == [value])
    #expect(scene.plan.actions.flatMap(\.changes).map(\.after) == [nil])
    #expect(scene.next.isEmpty)
    #expect(Self.scene([field: .null], [:]).plan.isEmpty)
  }

  @Test func `what people own is set at creation only`() {
    var scene = Self.scene(
      [.timeZone: "UTC", .directoryList: .boolean(true)], [.timeZone: "Europe/Lisbon"])
    scene.rules.userOwned = [.timeZone, .directoryList]
    #expect(scene.plan.isEmpty && scene.plan.records.map(\.values.entries) == [[]])
    scene.remember("1001", [:])
    #expect(scene.plan.records == [])
    scene.stored = []
    #expect(
      scene.plan.causes == [
        "login_name first", "kind first", "time_zone first", "directory.list first",
      ])
    #expect(scene.next.isEmpty && scene.next.records == [])
  }

  @Test func `a user without a kind is a person`() {
    #expect(Self.scene([.kind: "person"], [:]).plan.isEmpty)
    var scene = Self.scene([.firstName: "Queue", .kind: "call_queue"], [:])
    scene.stored = []
    #expect(scene.plan.causes == ["kind first", "first_name first"])
  }

  @Test func `a new person gets a login name of their own`() {
    var scene = Self.scene([:], [:])
    scene.stored = []
    #expect(scene.plan.actions[0].changes.map(\.after) == ["1001@acme.example.com", "person"])
    scene.desired = [Scene.wish("1001", [.loginName: "ada@acme.example.com"])]
    #expect(scene.plan.actions[0].changes[0].after == "ada@acme.example.com")
  }

  @Test func `one phone is added to a new user alone`() {
    var scene = Self.scene([.addPhone: .boolean(true)], [:])
    #expect(scene.plan.isEmpty)
    scene.stored = []
    let phone = Value.items([Item(["1001", nil, nil, nil])])
    #expect(scene.plan.actions[0].changes.last?.after == phone)
    #expect(scene.next.isEmpty && scene.next.records == [])
    let desk = Value.items([Item(["desk", nil, nil, nil])])
    scene.desired = [Scene.wish("1001", [.addPhone: .boolean(true), .phones: desk])]
    #expect(scene.plan.actions[0].changes.last?.after == desk)
  }

  /// Wanted values, whether a PIN is set, and what happens.
  static let pins: [([Field: Value], Bool, [String], [String])] = [
    ([.firstName: "Ada"], false, [], ["update 1001 pin_required"]),
    ([.firstName: "Ada", .lastName: "L"], false, [], ["update 1001 pin_required"]),
    ([.firstName: "Ada"], true, ["update 1001"], []),
    ([.firstName: "Ada", .voicemailPIN: .pin(.generated)], false, ["update 1001"], []),
    ([.voicemailPIN: .pin(.environment("PIN"))], false, ["update 1001"], []),
    ([.voicemailPIN: .pin(.generated)], true, [], []),
    ([:], false, [], []),
  ]

  @Test(arguments: pins)
  func `nobody without a PIN is saved, and no PIN is overwritten`(
    wanted: [Field: Value], pinSet: Bool, steps: [String], obstacles: [String]
  ) {
    let scene = Self.scene(wanted, [:], pinSet: pinSet)
    #expect(scene.plan.steps == steps)
    #expect(scene.plan.obstacles == obstacles)
    #expect(scene.next.isEmpty && scene.next.blocked == scene.plan.blocked)
  }

  @Test func `a system user needs no PIN`() {
    let scene = Self.scene([.firstName: "New"], [.kind: "call_queue"], pinSet: false)
    #expect(scene.plan.steps == ["update 1001"])
  }

  @Test func `who becomes a person needs a PIN`() {
    var scene = Self.scene([.kind: "person"], [.kind: "call_queue"], pinSet: false)
    scene.rules.role = .support
    #expect(scene.plan.obstacles == ["update 1001 pin_required"])
    scene.desired = [Scene.wish("1001", [.kind: "person", .voicemailPIN: .pin(.generated)])]
    #expect(scene.plan.causes == ["kind first", "voicemail_pin first"])
    #expect(scene.next.isEmpty && scene.next.records == [])
  }

  @Test func `who becomes a system user needs none`() {
    var scene = Self.scene([.kind: "call_queue"], [:], pinSet: false)
    scene.rules.role = .support
    #expect(scene.plan.steps == ["update 1001"])
    scene.rules.role = .officeManager
    #expect(scene.plan.steps == [] && scene.plan.blocked == [])
  }

  /// Wanted, stored, last applied (nil: never), cause (nil: no change).
  static let causes: [(Value, Value?, [Field: Value]?, FieldChange.Cause?)] = [
    ("New", "Old", nil, .first), ("New", "Old", [:], .first),
    ("New", "Old", [.firstName: "Old"], .manifest), ("New", "Old", [.firstName: "New"], .drift),
    ("New", "Old", [.firstName: "Older"], .both), ("New", nil, [.firstName: "New"], .drift),
    ("New", "New", [.firstName: "Old"], nil), ("New", nil, [.firstName: .null], .manifest),
    ("New", "Old", [.firstName: .null], .both),
  ]

  @Test(arguments: causes)
  func `each change has its cause`(
    wanted: Value, held: Value?, applied: [Field: Value]?, cause: FieldChange.Cause?
  ) {
    var scene = Self.scene([.firstName: wanted], held.map { [.firstName: $0] } ?? [:])
    if let applied { scene.remember("1001", applied) }
    #expect(scene.plan.actions.flatMap(\.changes).map(\.cause) == (cause.map { [$0] } ?? []))
  }

  private static func phone(_ name: Value, _ mac: Value? = nil, _ model: Value? = nil) -> Item {
    Item([name, mac, model, nil])
  }

  struct Entries: Sendable {
    let wanted: [Item]
    let held: [Item]
    let applied: [Item]?
    let causes: [String]
  }

  static let entries: [Entries] = [
    Entries(
      wanted: [phone("a")], held: [], applied: nil, causes: ["phones[\"a\"] first"]),
    Entries(
      wanted: [phone("a"), phone("b")], held: [phone("a")], applied: [phone("a")],
      causes: ["phones[\"b\"] manifest"]),
    Entries(
      wanted: [phone("a")], held: [], applied: [phone("a")], causes: ["phones[\"a\"] drift"]),
    Entries(
      wanted: [phone("a")], held: [phone("a"), phone("b")], applied: [phone("a")],
      causes: ["phones[\"b\"] drift"]),
    // The model was never managed, so it makes no drift of a removal.
    Entries(
      wanted: [phone("a")], held: [phone("a"), phone("b", "01", "T46U")],
      applied: [phone("a"), phone("b", "01")], causes: ["phones[\"b\"] manifest"]),
    Entries(
      wanted: [phone("a")], held: [phone("a"), phone("b", "02")],
      applied: [phone("a"), phone("b", "01")], causes: ["phones[\"b\"] both"]),
    Entries(
      wanted: [phone("a", "01")], held: [phone("a", "02")], applied: [phone("a", "01")],
      causes: ["phones[\"a\"].mac drift"]),
    Entries(
      wanted: [phone("a", "01")], held: [phone("a", "02")], applied: [phone("a", "02")],
      causes: ["phones[\"a\"].mac manifest"]),
    Entries(
      wanted: [phone("a", "01")], held: [phone("a", "02")], applied: [phone("a", "03")],
      causes: ["phones[\"a\"].mac both"]),
    Entries(
      wanted: [phone("a", "01")], held: [phone("a", "02")], applied: [phone("a")],
      causes: ["phones[\"a\"].mac first"]),
    Entries(
      wanted: [phone("a", .null)], held: [phone("a", "02", "T46U")], applied: [phone("a", "02")],
      causes: ["phones[\"a\"].mac manifest"]),
    Entries(
      wanted: [phone("b"), phone("a")], held: [phone("a", "01"), phone("b")], applied: nil,
      causes: []),
  ]

  @Test(arguments: entries)
  func `entries of lists are compared by key`(entries: Entries) {
    var scene = Self.scene(
      [.phones: .items(entries.wanted)],
      entries.held.isEmpty ? [:] : [.phones: .items(entries.held)])
    if let applied = entries.applied { scene.remember("1001", [.phones: .items(applied)]) }
    #expect(scene.plan.causes == entries.causes)
    #expect(scene.next.isEmpty && scene.next.records == [])
  }

  @Test func `the order of addresses matters, the first is the primary one`() {
    let scene = Self.scene([.emails: ["a@x.org", "b@x.org"]], [.emails: ["b@x.org", "a@x.org"]])
    #expect(scene.plan.causes == ["emails first"])
  }
}

import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Rules 6 and 7.
struct ResetTests {
  private static func scene(_ values: [Field: Value]) -> Scene {
    var scene = Scene()
    scene.desired = [Scene.wish("1001", values)]
    scene.stored = [Scene.person("1001", [.emails: ["ada@acme.example.com"]])]
    if values[.welcome] != nil { scene.remember("1001", [:]) }
    scene.snapshot.data[1001] = UserData(voicemails: 3, unheard: 1, greetings: 2, musicOnHold: 4)
    return scene
  }

  /// The request, what was applied before (nil: never), and whether it asks.
  static let switches: [(Value, [Field: Value]?, Bool)] = [
    ("true", nil, false), ("true", [:], true), ("true", [.reset: "true"], false),
    ("true", [.reset: "x"], true), ("x", nil, true), ("x", [.reset: "x"], true),
    (.null, [:], false), (.boolean(false), [:], false),
  ]

  @Test(arguments: switches)
  func `true asks when it is switched on, a text at once`(
    request: Value, applied: [Field: Value]?, isAsked: Bool
  ) {
    for (field, step) in [(Field.reset, "reset"), (.forcePasswordReset, "reset_password")] {
      var scene = Self.scene([field: request])
      if let applied {
        let values = applied.map { (field, $0.value) }
        scene.remember("1001", Dictionary(uniqueKeysWithValues: values))
      }
      #expect(scene.plan.steps == (isAsked ? ["\(step) 1001"] : []))
      #expect(scene.next.isEmpty && scene.next.records == [])
    }
  }

  @Test func `switched off and on again asks again`() {
    var scene = Self.scene([.reset: "true"])
    scene.remember("1001", [.reset: "true"])
    scene.desired = [Scene.wish("1001")]
    scene.snapshot = PlanSimulation.apply(scene.plan, to: scene.whole)
    #expect(scene.snapshot.applied[1001]?.entries == [])
    scene.desired = [Scene.wish("1001", [.reset: "true"])]
    #expect(scene.plan.steps == ["reset 1001"])
  }

  @Test(arguments: [Field.reset, .forcePasswordReset], [Value("true"), "2026-Q4"])
  func `creating a user answers what would clear nothing`(field: Field, request: Value) {
    var scene = Self.scene([field: request, .sendRecoveryEmail: .boolean(true)])
    scene.stored = []
    #expect(scene.plan.steps == ["create 1001"])
    #expect(scene.next.isEmpty && scene.next.records == [])
  }

  static let kinds: [(Value?, UserData)] = [
    (nil, UserData(voicemails: 3, unheard: 1, greetings: 2, musicOnHold: 4)),
    (["voicemail"], UserData(voicemails: 3, unheard: 1)),
    (["greetings", "music_on_hold"], UserData(greetings: 2, musicOnHold: 4)),
  ]

  @Test(arguments: kinds)
  func `a reset says what will be lost`(delete: Value?, lost: UserData) {
    var values: [Field: Value] = [.reset: "x"]
    values[.resetDelete] = delete
    let action = Self.scene(values).plan.actions.first
    #expect(action?.deletes == lost)
    let kinds = delete?.texts.compactMap(UserData.Kind.init) ?? UserData.Kind.allCases
    #expect(action?.deletedKinds == Set(kinds))
  }

  @Test func `a reset sets a fresh PIN where the manifest has one`() {
    var scene = Self.scene([.reset: "x", .voicemailPIN: .pin(.generated)])
    #expect(scene.plan.actions.map(\.pin) == [.generated])
    #expect(scene.next.isEmpty && scene.next.records == [])
    scene.rules.userOwned = [.voicemailPIN]
    #expect(scene.plan.actions.map(\.pin) == [nil])
    #expect(scene.next.isEmpty && scene.next.records == [])
  }

  static let warnings: [([Field: Value], [PlanWarning.Code])] = [
    ([.reset: "x"], [.resetWithoutWelcome]),
    ([.reset: "x", .welcome: "true"], [.resetWithoutWelcome]),
    ([.reset: "x", .welcome: "x"], []),
    (
      [
        .reset: "x", .forcePasswordReset: "x", .sendRecoveryEmail: .boolean(true),
        .voicemailPIN: .pin(.generated),
      ], []
    ),
    (
      [.reset: "x", .forcePasswordReset: "x", .sendRecoveryEmail: .boolean(true)],
      [.resetWithoutWelcome]
    ),
    ([.reset: "x", .forcePasswordReset: "x"], [.resetWithoutRecovery, .resetWithoutWelcome]),
    ([.forcePasswordReset: "x"], [.resetWithoutRecovery]),
    ([.forcePasswordReset: "x", .sendRecoveryEmail: .boolean(false)], [.resetWithoutRecovery]),
    ([.forcePasswordReset: "x", .sendRecoveryEmail: .boolean(true)], []),
    ([.forcePasswordReset: "x", .welcome: "x"], []),
  ]

  @Test(arguments: warnings)
  func `who would be left without a link is pointed out`(
    values: [Field: Value], codes: [PlanWarning.Code]
  ) {
    #expect(Self.scene(values).plan.warnings.map(\.code) == codes)
  }

  @Test func `a forced reset mails a link where one is asked for`() {
    let asked = Self.scene([.forcePasswordReset: "x", .sendRecoveryEmail: .boolean(true)]).plan
    #expect(asked.actions.map(\.to) == ["ada@acme.example.com"])
    #expect(asked.summary.peopleMailed == 1)
    let silent = Self.scene([.forcePasswordReset: "x"]).plan
    #expect(silent.actions.map(\.to) == [nil])
    #expect(silent.summary.peopleMailed == 0)
  }

  @Test func `one link is enough beside a welcome`() {
    let plan = Self.scene([
      .forcePasswordReset: "x", .sendRecoveryEmail: .boolean(true), .welcome: "x",
    ]).plan
    #expect(plan.steps == ["reset_password 1001", "send_welcome 1001"])
    #expect(plan.actions.map(\.to) == [nil, "ada@acme.example.com"])
    #expect(plan.summary.peopleMailed == 1)
  }

  @Test(arguments: [Value?.none, "x"])
  func `no link, no reset`(welcome: Value?) {
    var values: [Field: Value] = [.forcePasswordReset: "x", .sendRecoveryEmail: .boolean(true)]
    values[.welcome] = welcome
    var scene = Self.scene(values)
    scene.rules.mailProblem = .senderRequired
    #expect(scene.plan.actions == [])
    let welcomed = welcome == nil ? [] : ["send_welcome 1001 sender_required"]
    #expect(scene.plan.obstacles == ["reset_password 1001 sender_required"] + welcomed)
  }

  @Test func `a blocked welcome saves nobody from the warning`() {
    var scene = Self.scene([.forcePasswordReset: "x", .welcome: "x"])
    scene.rules.mailProblem = .senderRequired
    #expect(scene.plan.warnings.map(\.code) == [.resetWithoutRecovery])
  }

  @Test func `a shared address blocks recovery links too`() {
    var scene = Self.scene([.forcePasswordReset: "x", .sendRecoveryEmail: .boolean(true)])
    scene.stored.append(Scene.person("1002", [.emails: ["ADA@acme.example.com"]]))
    scene.remember("1002", [:])
    scene.desired.append(Scene.wish("1002", [.welcome: "x"]))
    #expect(
      scene.plan.obstacles == [
        "reset_password 1001 email_not_unique", "send_welcome 1002 email_not_unique",
      ])
    #expect(scene.plan.actions == [])
  }

  @Test func `actions on one user have one order`() {
    var scene = Self.scene([
      .firstName: "Ada", .reset: "x", .forcePasswordReset: "x", .welcome: "x",
    ])
    scene.stored.append(Scene.person("0999"))
    scene.desired += [
      Scene.wish("0999", [.firstName: "Al"]), Scene.wish("999", [.firstName: "Al"]),
    ]
    #expect(
      scene.plan.steps == [
        "update 0999", "create 999", "update 1001", "reset 1001", "reset_password 1001",
        "send_welcome 1001",
      ])
    #expect(scene.plan.actions.suffix(4).allSatisfy { $0.revision == 3 })
  }
}

import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Rules 3 to 5.
struct WelcomeTests {
  private static func scene(_ welcome: Value?, stored: Bool = false) -> Scene {
    var scene = Scene()
    var values: [Field: Value] = [.firstName: "Ada", .emails: ["Ada@acme.example.com"]]
    if let welcome { values[.welcome] = welcome }
    scene.desired = [Scene.wish("1001", values)]
    if stored {
      scene.stored = [Scene.person("1001", [.firstName: "Ada", .emails: ["Ada@acme.example.com"]])]
      scene.remember("1001", [.firstName: "Ada", .emails: ["Ada@acme.example.com"]])
    }
    return scene
  }

  static let requests: [(Value?, Bool, [String])] = [
    ("true", false, ["create 1001", "send_welcome 1001"]),
    ("2026-Q4", false, ["create 1001", "send_welcome 1001"]),
    (.boolean(false), false, ["create 1001"]), (.null, false, ["create 1001"]),
    (nil, false, ["create 1001"]),
    ("true", true, []), ("2026-Q4", true, ["send_welcome 1001"]), (.boolean(false), true, []),
    (.null, true, []), (nil, true, []),
  ]

  @Test(arguments: requests)
  func `true welcomes new users, a text everybody`(
    welcome: Value?, isStored: Bool, steps: [String]
  ) {
    let scene = Self.scene(welcome, stored: isStored)
    #expect(scene.plan.steps == steps)
    #expect(scene.next.isEmpty && scene.next.records == [])
    let mailed = scene.plan.actions.filter { $0.kind == .sendWelcome }
    #expect(mailed.allSatisfy { $0.to == "Ada@acme.example.com" && $0.request == welcome?.text })
  }

  @Test func `taking over with a text mails nobody`() {
    var scene = Self.scene("2026-Q4", stored: true)
    scene.snapshot.applied = [:]
    let takeover = scene.plan
    #expect(takeover.actions == [])
    #expect(takeover.warnings.map(\.code) == [.welcomeNotSent])
    #expect(takeover.records.map(\.receipts) == [[Receipt(.welcome, request: "2026-Q4")]])
    #expect(scene.next.isEmpty && scene.next.records == [] && scene.next.warnings == [])
  }

  @Test func `taking over with true mails nobody, ever`() {
    var scene = Self.scene("true", stored: true)
    scene.snapshot.applied = [:]
    scene.stored[0].passwordSet = false
    #expect(scene.plan.actions == [])
    scene.remember("1001", [:])
    #expect(scene.plan.actions == [])
  }

  @Test func `a welcome asks again for a new value only`() {
    var scene = Self.scene("second", stored: true)
    scene.snapshot.receipts[1001] = [Receipt(.welcome, request: "first")]
    #expect(scene.plan.steps == ["send_welcome 1001"])
    scene.snapshot.receipts[1001]?.append(Receipt(.welcome, request: "second"))
    #expect(scene.plan.steps == [])
    scene.snapshot.receipts[1001] = [Receipt(.reset, request: "second")]
    #expect(scene.plan.steps == ["send_welcome 1001"])
  }

  @Test func `a welcome that was blocked is owed until it is sent`() {
    var scene = Self.scene("true")
    scene.rules.mailProblem = .portalURLRequired
    let first = scene.plan
    #expect(first.steps == ["create 1001"])
    #expect(first.obstacles == ["send_welcome 1001 portal_url_required"])
    #expect(first.records.map(\.receipts) == [[Receipt(.welcomeOwed, request: "true")]])
    let second = scene.next
    #expect(second.actions == [] && second.records == [])
    #expect(second.obstacles == first.obstacles)

    let created = PlanSimulation.apply(first, to: scene.whole)
    scene.snapshot = created
    scene.stored = created.users
    scene.rules.mailProblem = nil
    #expect(scene.plan.steps == ["send_welcome 1001"])
    #expect(scene.next.isEmpty && scene.next.records == [])
  }

  @Test(arguments: [Block.Code.portalURLRequired, .senderRequired])
  func `a workspace that can't mail sends nothing`(problem: Block.Code) {
    var scene = Self.scene("2026-Q4", stored: true)
    scene.rules.mailProblem = problem
    #expect(scene.plan.obstacles == ["send_welcome 1001 \(problem.rawValue)"])
    #expect(scene.plan.actions == [])
  }

  static let addresses: [Value?] = [nil, .null, ["no address"]]

  @Test(arguments: addresses)
  func `a welcome needs an address that works`(emails: Value?) {
    var scene = Self.scene("2026-Q4", stored: true)
    let held: [Field: Value] = emails?.texts.isEmpty == false ? [.emails: ["no address"]] : [:]
    scene.stored = [Scene.person("1001", held)]
    var values: [Field: Value] = [.welcome: "2026-Q4"]
    values[.emails] = emails == .null ? .null : nil
    scene.desired = [Scene.wish("1001", values)]
    #expect(scene.plan.obstacles == ["send_welcome 1001 email_required"])
    #expect(scene.plan.actions == [])
  }

  @Test(arguments: ["front@acme.example.com", "FRONT@acme.example.com"])
  func `two who share an address are both blocked`(spelling: String) {
    var scene = Self.scene("true")
    scene.desired = ["1001", "1002", "1003"].map { ext in
      let address =
        ext == "1003" ? "own@acme.example.com" : ext == "1001" ? "front@acme.example.com" : spelling
      return Scene.wish(ext, [.emails: [address], .welcome: "true"])
    }
    #expect(
      scene.plan.obstacles == [
        "send_welcome 1001 email_not_unique", "send_welcome 1002 email_not_unique",
      ])
    #expect(scene.plan.steps == ["create 1001", "create 1002", "create 1003", "send_welcome 1003"])
  }

  @Test func `a shared address that nobody else is mailed at works`() {
    var scene = Self.scene("2026-Q4", stored: true)
    scene.stored.append(Scene.person("1002", [.emails: ["ada@acme.example.com"]]))
    scene.desired.append(Scene.wish("1002", [.emails: ["ada@acme.example.com"]]))
    #expect(scene.plan.steps == ["send_welcome 1001"])
  }

  static let owners: [(StoredUser.ID, [String])] = [
    (1002, ["send_welcome 1001 email_not_unique"]), (1001, []),
  ]

  @Test(arguments: owners)
  func `an open link of another user blocks`(owner: StoredUser.ID, obstacles: [String]) {
    var scene = Self.scene("2026-Q4", stored: true)
    scene.snapshot.openLinks = [
      .init(
        address: "ada@acme.example.com", user: owner, extension: String(owner),
        expires: 1_800_000_000)
    ]
    #expect(scene.plan.obstacles == obstacles)
    #expect(scene.plan.steps == (obstacles == [] ? ["send_welcome 1001"] : []))
  }

  @Test func `an open link is told with whose it is and until when`() {
    var scene = Self.scene("2026-Q4", stored: true)
    scene.snapshot.openLinks = [
      .init(
        address: "ada@acme.example.com", user: 1002, extension: "1002", expires: 1_795_291_259)
    ]
    #expect(
      scene.plan.blocked.first?.message.contains("1002's, valid until 2026-11-21 20:00 UTC") == true
    )
  }

  @Test func `a user who can't be created keeps nobody's mail back`() {
    var scene = Self.scene("2026-Q4", stored: true)
    scene.desired.append(
      Scene.wish("1002", [.emails: ["ada@acme.example.com"], .welcome: "true"]))
    scene.rules.role = .callCenterSupervisor
    #expect(scene.plan.steps == ["send_welcome 1001"])
    #expect(scene.plan.obstacles == ["create 1002 role_not_allowed"])
  }

  @Test(arguments: Role.allCases)
  func `supervisors and above ask for a welcome`(role: Role) {
    var scene = Self.scene("2026-Q4", stored: true)
    scene.rules.role = role
    #expect(scene.plan.steps == (role == .basicUser ? [] : ["send_welcome 1001"]))
    #expect(
      scene.plan.obstacles == (role == .basicUser ? ["send_welcome 1001 role_not_allowed"] : []))
  }

  @Test(arguments: [Value?.none, "call_queue"])
  func `a system user is never welcomed, nor reset`(kind: Value?) {
    var scene = Scene()
    var values: [Field: Value] = [
      .welcome: "x", .reset: "x", .forcePasswordReset: "x", .emails: ["q@acme.example.com"],
    ]
    values[.kind] = kind
    scene.desired = [Scene.wish("8000", values)]
    scene.stored = [Scene.person("8000", [.kind: "call_queue", .emails: ["q@acme.example.com"]])]
    #expect(scene.plan.actions == [] && scene.plan.blocked == [])
  }

  @Test func `the mail goes to the address after the plan`() {
    var scene = Self.scene("2026-Q4", stored: true)
    scene.stored[0][.emails] = ["old@acme.example.com"]
    #expect(scene.plan.actions.last?.to == "Ada@acme.example.com")
    scene.rules.userOwned = [.emails]
    #expect(scene.plan.actions.last?.to == "old@acme.example.com")
    scene.rules.userOwned = []
    scene.stored[0].pinSet = false
    #expect(scene.plan.obstacles == ["update 1001 pin_required"])
    #expect(scene.plan.actions.last?.to == "old@acme.example.com")
  }
}

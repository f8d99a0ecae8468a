import Fields
import Model
import Planning
import Plans
import TestSupport
import Testing

/// Links that a plan withdraws, and mails that nobody got.
struct WithdrawnLinkTests {
  private static let old = "typo@acme.example.com"
  private static let new = "Right@acme.example.com"

  /// One person whose address is corrected.
  private static func scene(
    _ values: [Field: Value], receipts: [Receipt], passwordSet: Bool = false
  ) -> Scene {
    var scene = Scene()
    scene.stored = [
      Scene.person("1001", [.emails: .texts([old])], passwordSet: passwordSet)
    ]
    var wanted = values
    wanted[.emails] = .texts([new])
    scene.desired = [Scene.wish("1001", wanted)]
    scene.remember("1001", [.emails: .texts([old])].merging(values) { first, _ in first })
    scene.snapshot.receipts[1001] = receipts
    return scene
  }

  private static func link(_ address: String) -> Snapshot.OpenLink {
    .init(address: address, user: 1001, extension: "1001", expires: 1_800_000_000)
  }

  static let welcomes: [(String, [Receipt], Bool)] = [
    ("true", [], false), ("true", [], true),
    ("2026-Q4", [Receipt(.welcome, request: "2026-Q4")], false),
    ("2026-Q4", [Receipt(.welcome, request: "2026-Q4")], true),
  ]

  @Test(arguments: welcomes)
  func `a welcome that nobody got goes to the new address`(
    request: String, receipts: [Receipt], hasFailed: Bool
  ) {
    var scene = Self.scene([.welcome: .text(request)], receipts: receipts)
    scene.snapshot.unsentMails[1001] = [
      .init(address: Self.old, cause: .sendWelcome, hasFailed: hasFailed)
    ]
    if !hasFailed { scene.snapshot.openLinks = [Self.link(Self.old)] }
    #expect(scene.plan.steps == ["update 1001", "send_welcome 1001"])
    #expect(scene.plan.actions.last?.to == Self.new)
    #expect(scene.plan.warnings == [])
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
    #expect(scene.next.isEmpty && scene.next.records == [])
  }

  @Test func `an address that was changed elsewhere counts too`() {
    var scene = Self.scene(
      [.welcome: "2026-Q4"], receipts: [Receipt(.welcome, request: "2026-Q4")])
    scene.stored[0][.emails] = .texts([Self.new])
    scene.snapshot.unsentMails[1001] = [
      .init(address: Self.old, cause: .sendWelcome, hasFailed: false)
    ]
    #expect(scene.plan.steps == ["send_welcome 1001"])
  }

  @Test func `a welcome that can't be sent is owed`() {
    var scene = Self.scene(
      [.welcome: "2026-Q4"], receipts: [Receipt(.welcome, request: "2026-Q4")])
    scene.snapshot.unsentMails[1001] = [
      .init(address: Self.old, cause: .sendWelcome, hasFailed: false)
    ]
    scene.rules.mailProblem = .portalURLRequired
    #expect(scene.plan.steps == ["update 1001"])
    #expect(scene.plan.obstacles == ["send_welcome 1001 portal_url_required"])
    scene.snapshot = PlanSimulation.apply(scene.plan, to: scene.whole)
    scene.stored = scene.snapshot.users
    #expect(scene.plan.obstacles == ["send_welcome 1001 portal_url_required"])
    scene.rules.mailProblem = nil
    #expect(scene.plan.steps == ["send_welcome 1001"])
    #expect(scene.next.isEmpty && scene.next.records == [])
  }

  @Test func `a link that was sent is not sent again`() {
    var scene = Self.scene(
      [.welcome: "2026-Q4"], receipts: [Receipt(.welcome, request: "2026-Q4")])
    scene.snapshot.openLinks = [Self.link(Self.old)]
    #expect(scene.plan.steps == ["update 1001"])
    #expect(scene.plan.warnings.map(\.code) == [.linkWithdrawn])
    #expect(scene.next.isEmpty && scene.next.warnings == [])
  }

  @Test func `a new request needs no warning`() {
    var scene = Self.scene([.welcome: "second"], receipts: [Receipt(.welcome, request: "first")])
    scene.snapshot.openLinks = [Self.link(Self.old)]
    #expect(scene.plan.steps == ["update 1001", "send_welcome 1001"])
    #expect(scene.plan.warnings == [])
  }

  @Test(arguments: [false, true])
  func `a recovery link is made anew for who lacks a password`(passwordSet: Bool) {
    var scene = Self.scene(
      [.forcePasswordReset: "lost", .sendRecoveryEmail: .boolean(true)],
      receipts: [Receipt(.resetPassword, request: "lost")], passwordSet: passwordSet)
    scene.snapshot.unsentMails[1001] = [
      .init(address: Self.old, cause: .resetPassword, hasFailed: false)
    ]
    scene.snapshot.openLinks = [Self.link(Self.old)]
    #expect(scene.plan.steps == ["update 1001"] + (passwordSet ? [] : ["reset_password 1001"]))
    #expect(scene.plan.warnings.map(\.code) == (passwordSet ? [.linkWithdrawn] : []))
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
    #expect(scene.next.isEmpty && scene.next.records == [])
  }

  @Test func `a reset makes a waiting welcome anew`() {
    var scene = Self.scene(
      [.welcome: "x", .reset: "now"], receipts: [Receipt(.welcome, request: "x")])
    scene.desired = [
      Scene.wish("1001", [.emails: .texts([Self.old]), .welcome: "x", .reset: "now"])
    ]
    scene.snapshot.unsentMails[1001] = [
      .init(address: Self.old, cause: .sendWelcome, hasFailed: false)
    ]
    #expect(scene.plan.steps == ["reset 1001", "send_welcome 1001"])
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
    #expect(scene.next.isEmpty)
    scene.snapshot.unsentMails[1001]?[0].hasFailed = true
    #expect(scene.plan.steps == ["reset 1001"])
  }

  @Test func `a link that ends with the plan blocks nobody`() {
    var scene = Self.scene([:], receipts: [])
    scene.snapshot.openLinks = [Self.link(Self.old)]
    scene.stored.append(Scene.person("1002"))
    scene.remember("1002", [:])
    scene.desired.append(Scene.wish("1002", [.emails: .texts([Self.old]), .welcome: "x"]))
    #expect(scene.plan.steps == ["update 1001", "update 1002", "send_welcome 1002"])
    #expect(PlanInspector.objections(to: scene.plan, scene.whole, scene.rules).isEmpty)
  }

  @Test func `a request that was answered is not asked by a plan`() {
    var scene = Self.scene([.welcome: "x"], receipts: [Receipt(.welcome, request: "x")])
    scene.snapshot.unsentMails[1001] = [
      .init(address: Self.old, cause: .sendWelcome, hasFailed: false)
    ]
    let plan = scene.plan
    scene.snapshot.unsentMails = [:]
    #expect(
      PlanInspector.objections(to: plan, scene.whole, scene.rules).contains {
        $0.message.contains("carried out already")
      })
  }
}

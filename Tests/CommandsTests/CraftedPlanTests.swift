import Fields
import Foundation
import JSON
import Model
import Plans
import TestSupport
import Testing

/// Plan documents written by hand, with a digest that fits, gain nobody what they may not do.
@Suite struct CraftedPlanTests {
  struct Craft: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let actions: @Sendable (_ revision: Int64) -> [Action]
  }

  private static let crafts: [Craft] = [
    Craft(testDescription: "changes the caller ID") {
      [update($0, .callerID, nil, .text("+19005550100"))]
    },
    Craft(testDescription: "changes the emergency caller ID") {
      [update($0, .emergencyCallerID, nil, .text("+19005550100"))]
    },
    Craft(testDescription: "changes the extension") {
      [update($0, .extension, .text("1002"), .text("1009"))]
    },
    Craft(testDescription: "changes the login name") {
      [update($0, .loginName, .text("1002@acme.example.com"), .text("ada@acme.example.com"))]
    },
    Craft(testDescription: "changes the kind") {
      [update($0, .kind, .text("person"), .text("call_queue"))]
    },
    Craft(testDescription: "hides the caller ID behind a permitted change") {
      var action = update($0, .lastName, .text("Hopper"), .text("Murray"))
      action.changes += update($0, .callerID, nil, .text("+19005550100")).changes
      return [action]
    },
    Craft(testDescription: "grants more than the caller has") {
      [update($0, .scope, nil, .text("support"))]
    },
    Craft(testDescription: "mails a link to a foreign address") {
      var action = action(.sendWelcome, $0)
      action.to = "thief@elsewhere.example.com"
      action.request = "again"
      return [action]
    },
    Craft(testDescription: "mails a recovery link to a foreign address") {
      var action = action(.resetPassword, $0)
      action.to = "thief@elsewhere.example.com"
      action.request = "again"
      return [action]
    },
    Craft(testDescription: "sets a time zone that there isn't") {
      [update($0, .timeZone, nil, .text("Foo/Bar"))]
    },
    Craft(testDescription: "routes a number to nobody") { _ in
      var action = Action(.create, .phoneNumber, key: "+16175550100", name: "+16175550100")
      action.changes = [
        FieldChange(
          .resourceField(.phoneNumber, index: 1), before: nil, after: .text("7777"),
          cause: .first)
      ]
      return [action]
    },
    Craft(testDescription: "removes a user") { [action(.remove, $0)] },
    Craft(testDescription: "creates a user with a caller ID") { _ in
      var action = Action(.create, .user, key: "1003", name: "A B")
      action.changes = [
        change(.kind, nil, .text("person")), change(.firstName, nil, .text("A")),
        change(.lastName, nil, .text("B")), change(.callerID, nil, .text("+19005550100")),
      ]
      return [action]
    },
    Craft(testDescription: "creates a user who is there already") { _ in
      [Action(.create, .user, key: "1002", name: "Grace Hopper")]
    },
    Craft(testDescription: "changes a user who is not there") {
      var action = update($0, .lastName, .text("Hopper"), .text("Murray"))
      action.key = "7777"
      return [action]
    },
    Craft(testDescription: "changes a user twice") {
      let action = update($0, .lastName, .text("Hopper"), .text("Murray"))
      return [action, action]
    },
  ]

  @Test(arguments: crafts)
  func `a crafted plan is refused and changes nothing`(craft: Craft) async throws {
    let shell = try await SpoiledWorkspace.copy()
    try #require(try await shell.run("rollcall plan --out plan.json").exit == 0)
    let url = URL(filePath: shell.folder.path("plan.json"))
    var plan = try PlanDocumentReader.read([UInt8](Data(contentsOf: url))).plan
    plan.actions = craft.actions(1)
    plan.records = []
    let document = PlanDocument(
      plan: plan, toolVersion: "0.1.0", createdAt: 1_795_000_000, manifestDigest: "")
    try Data(PlanDocumentWriter.write(document, style: .pretty)).write(to: url)
    let before = try await SpoiledWorkspace.state(shell)
    let result = try await shell.run("rollcall apply plan.json")
    #expect([1, 4].contains(result.exit), "\(result.output)")
    let isRefused = ["Nothing was changed.", "can't be read"].contains(
      where: result.output.contains)
    #expect(isRefused, "\(result.output)")
    #expect(try await SpoiledWorkspace.state(shell) == before)
  }

  private static func action(_ kind: ActionKind, _ revision: Int64) -> Action {
    var action = Action(kind, .user, key: "1002", name: "Grace Hopper")
    action.revision = revision
    return action
  }

  private static func update(
    _ revision: Int64, _ field: Field, _ before: Value?, _ after: Value?
  ) -> Action {
    var action = action(.update, revision)
    action.changes = [change(field, before, after)]
    return action
  }

  private static func change(_ field: Field, _ before: Value?, _ after: Value?) -> FieldChange {
    FieldChange(.field(field), before: before, after: after, cause: .manifest)
  }
}

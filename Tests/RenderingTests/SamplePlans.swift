import Fields
import Model
import Plans

enum SamplePlans {
  static let empty = Plan(organization: "acme", store: "s1", role: .officeManager)

  /// The plan that the manual shows.
  static var manual: Plan {
    var plan = empty
    plan.actions = [create, update, reset, welcome]
    plan.needsSupport = [
      SupportNeed(
        key: "1002", name: "Grace Hopper", field: .callerID, before: .text("+16175550100"),
        after: .text("+16175550199"), source: nil)
    ]
    plan.blocked = ["1050", "1051"].map {
      Block(
        .sendWelcome, key: $0, name: "Front Desk", code: .emailNotUnique,
        message: "front@acme.example.com is used by both.", source: nil)
    }
    return plan
  }

  static func action(
    _ kind: ActionKind, _ key: String, _ name: String, line: Int = 1,
    changes: [FieldChange] = []
  ) -> Action {
    var action = Action(kind, .user, key: key, name: name)
    action.source = ManifestPlace(file: "people/sales.yaml", line: line, column: 5)
    action.changes = changes
    return action
  }

  /// A plan with something in every section.
  static var everything: Plan {
    var plan = manual
    var removal = action(.remove, "1099", "Old Timer")
    removal.deletes = UserData()
    var password = action(.resetPassword, "1005", "Edsger Dijkstra", line: 40)
    password.request = "2026-Q4"
    password.to = "edsger@acme.example.com"
    var site = Action(.create, .site, key: "Boston", name: "Boston")
    site.source = ManifestPlace(file: "people/organization.yaml", line: 5, column: 5)
    site.changes = [
      FieldChange(
        .resourceField(.site, index: 1), before: nil, after: .text("America/New_York"),
        cause: .first)
    ]
    plan.actions[2].pin = .generated
    plan.actions[3].request = "true"
    plan.actions = [site] + plan.actions + [password, removal]
    plan.needsSupport += awaited
    plan.unmanaged = (0..<12).map { Unmanaged(.user, key: String(1090 + $0), name: "Guest \($0)") }
    plan.outOfArea = outOfArea
    plan.warnings = [
      PlanWarning(
        .resetWithoutWelcome, key: "1003", message: "1003 Alan Turing will need a link.",
        source: ManifestPlace(file: "people/sales.yaml", line: 44, column: 5)),
      PlanWarning(.renumberingDone, key: "1004", message: "1004 is renumbered.", source: nil),
    ]
    plan.guards = [
      GuardVerdict(.sendWelcome, planned: 63, limit: 50),
      GuardVerdict(.reset, planned: 1, limit: 5),
    ]
    return plan
  }

  /// Changes that support was asked for, a removal among them.
  static var awaited: [SupportNeed] {
    var change = SupportNeed(
      key: "1004", name: "Barbara Liskov", field: .emergencyCallerID, before: nil,
      after: .text("911"), source: nil)
    change.awaitingSince = 1_795_162_320
    var removal = SupportNeed(
      key: "1098", name: "Left Long Ago", field: .absent, before: nil, after: .boolean(true),
      source: nil)
    removal.awaitingSince = 1_795_248_720
    removal.deletes = UserData(voicemails: 3, unheard: 1, greetings: 2)
    return [change, removal]
  }

  static var outOfArea: [OutOfArea] {
    var queue = OutOfArea(.user, key: "8000", name: "Care", source: nil)
    queue.except = [.agents]
    return [OutOfArea(.department, key: "Night shift", name: "Night shift", source: nil), queue]
      + (0..<10).map {
        OutOfArea(.user, key: String(1200 + $0), name: "Elsewhere \($0)", source: nil)
      }
  }

  /// A plan that shows `text` wherever a plan shows data.
  static func filled(with text: String) -> Plan {
    let place = ManifestPlace(file: text, line: 1, column: 1)
    var plan = empty
    plan.actions = ActionKind.allCases.map { kind in
      var action = action(kind, text, text + text)
      action.source = place
      action.changes = changes(with: text)
      action.to = kind == .sendWelcome ? text : nil
      action.pin = .environment(text)
      return action
    }
    plan.actions.append(Action(.create, .department, key: text, name: text))
    plan.needsSupport = [
      SupportNeed(
        key: text, name: text + text, field: .callerID, before: .text(text), after: .text(text),
        source: place)
    ]
    plan.blocked = [
      Block(
        .update, key: text, name: text, code: .pinRequired, message: text, source: place)
    ]
    plan.guards = [GuardVerdict(.reset, planned: 6, limit: 5)]
    plan.unmanaged = [.site, .user].map { Unmanaged($0, key: text, name: text + text) }
    plan.outOfArea = [.site, .user].map {
      OutOfArea($0, key: text, name: text + text, source: place)
    }
    plan.warnings = [
      PlanWarning(.wasNotFound, key: text, message: text, source: place),
      PlanWarning(.renumberingDone, key: text, message: text, source: place),
    ]
    return plan
  }

  private static func changes(with text: String) -> [FieldChange] {
    let item = Item([.text(text), nil, .text(text), .integer(1)])
    return [
      FieldChange(
        .field(.firstName), before: .text(text), after: .text(text), cause: .drift),
      FieldChange(.field(.emails), before: .texts([text, text]), after: nil, cause: .both),
      FieldChange(.field(.phones), before: nil, after: .items([item, item]), cause: .first),
      FieldChange(.item(.phones, key: text), before: nil, after: .items([item]), cause: .manifest),
      FieldChange(
        .itemField(.phones, key: text, index: 2), before: .text(text), after: .null,
        cause: .manifest),
    ]
  }

  private static var create: Action {
    action(
      .create, "1044", "Ada Lovelace", line: 12,
      changes: [
        FieldChange(.field(.site), before: nil, after: .text("Boston"), cause: .first),
        FieldChange(
          .field(.emails), before: nil, after: .texts(["ada@acme.example.com"]), cause: .first),
      ])
  }

  private static var update: Action {
    action(
      .update, "1002", "Grace Hopper", line: 31,
      changes: [
        FieldChange(
          .field(.department), before: .text("Sales"), after: .text("Dispatch"), cause: .manifest),
        FieldChange(
          .field(.timeZone), before: .text("America/Denver"), after: .text("America/New_York"),
          cause: .drift),
      ])
  }

  private static var reset: Action {
    var reset = action(.reset, "1003", "Alan Turing")
    reset.request = "left sales 2026-11-20"
    reset.deletes = UserData(voicemails: 3, unheard: 1, greetings: 2)
    return reset
  }

  private static var welcome: Action {
    var welcome = action(.sendWelcome, "1044", "Ada Lovelace")
    welcome.to = "ada@acme.example.com"
    return welcome
  }
}

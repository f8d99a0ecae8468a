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

import Fields
import Model
import Plans
import TestSupport

/// A plan with something in every corner.
enum SamplePlan {
  private static let place = ManifestPlace(file: "people/sales.yaml", line: 31, column: 5)

  static var document: PlanDocument {
    var plan = Plan(organization: "acme", store: "store-1", role: .officeManager)
    plan.actions = actions
    plan.records = [
      Record(
        key: "1002", values: AppliedValues([.init(.department, "Dispatch")]),
        receipts: [Receipt(.welcomeOwed, request: "true")])
    ]
    plan.needsSupport = [
      SupportNeed(
        key: "1002", name: "Grace Hopper", field: .callerID, before: "911", after: nil,
        source: place)
    ]
    plan.needsSupport[0].awaitingSince = 1_795_000_000
    var removal = SupportNeed(
      key: "1060", name: "Left", field: .absent, before: nil, after: .boolean(true), source: nil)
    removal.deletes = UserData(voicemails: 1, greetings: 2)
    plan.needsSupport.append(removal)
    var queue = OutOfArea(.user, key: "8000", name: "Care", source: place)
    queue.except = [.agents]
    plan.outOfArea = [queue, OutOfArea(.department, key: "Sales", name: "Sales", source: nil)]
    plan.blocked = [
      Block(
        .sendWelcome, key: "1050", name: "Front", code: .emailNotUnique, message: "No.",
        source: nil)
    ]
    plan.unmanaged = [Unmanaged(.user, key: "1090", name: "Old")]
    plan.warnings = [
      PlanWarning(.resetWithoutWelcome, key: "1003", message: "Hm.", source: place)
    ]
    plan.guards = [
      GuardVerdict(.sendWelcome, planned: 63, limit: 50),
      GuardVerdict(.update, planned: 1, limit: nil),
    ]
    plan.compared = 214
    plan.managed = 220
    return PlanDocument(
      plan: plan, toolVersion: "1.0.0", createdAt: 1_795_291_200, manifestDigest: "sha256:ab")
  }

  private static var actions: [Action] {
    var site = Action(.create, .site, key: "Boston", name: "Boston")
    site.changes = [
      FieldChange(.resourceField(.site, index: 1), before: nil, after: "UTC", cause: .first)
    ]
    var update = Action(.update, .user, key: "1002", name: "Grace Hopper")
    update.revision = 7
    update.source = place
    update.changes = [
      FieldChange(.field(.department), before: "Sales", after: "Dispatch", cause: .manifest),
      FieldChange(
        .item(.phones, key: "d\"k"), before: nil,
        after: .items([Item(["d\"k", nil, nil, .integer(1)])]), cause: .drift),
    ]
    var reset = Action(.reset, .user, key: "1003", name: "Alan Turing")
    reset.revision = 3
    reset.request = "left sales 2026-11-20"
    reset.deletes = UserData(voicemails: 3, unheard: 1, greetings: 2)
    reset.deletedKinds = [.greetings, .voicemail]
    reset.pin = .environment("PIN")
    var welcome = Action(.sendWelcome, .user, key: "1044", name: "Ada Lovelace")
    welcome.request = "true"
    welcome.to = "ada@acme.example.com"
    return [site, update, reset, welcome]
  }
}

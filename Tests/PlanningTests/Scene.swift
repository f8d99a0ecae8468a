import Fields
import Model
import Planning
import Plans

/// A small organization to plan for; each test says what is special about it.
struct Scene {
  var desired: [DesiredUser] = []
  var stored: [StoredUser] = []
  var desiredResources: [ResourceKind: [Item]] = [:]
  var snapshot = Snapshot(store: "store-1")
  var rules = PlanRules(organization: "acme", domain: "acme.example.com")

  var plan: Plan { Planner.plan(wanted, whole, rules) }

  /// The plan after `plan` was carried out.
  var next: Plan {
    Planner.plan(wanted, PlanSimulation.apply(plan, to: whole), rules)
  }

  var wanted: Desired {
    Desired(
      files: ["people.yaml"], users: desired.sorted { $0.extension < $1.extension },
      resources: desiredResources.mapValues { $0.map { DesiredResource($0) } })
  }

  var whole: Snapshot {
    var whole = snapshot
    whole.users = stored
    return whole
  }

  /// A person's id is their extension's number.
  static func person(
    _ ext: String, _ values: [Field: Value] = [:], passwordSet: Bool = true, pinSet: Bool = true
  ) -> StoredUser {
    let known = Scene.extension(ext)
    var user = StoredUser(
      id: known.number, revision: 3, extension: known, passwordSet: passwordSet, pinSet: pinSet)
    for (field, value) in values { user[field] = value }
    return user
  }

  static func wish(_ ext: String, _ values: [Field: Value] = [:]) -> DesiredUser {
    DesiredUser(
      Scene.extension(ext),
      entries: values.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
  }

  static func `extension`(_ text: String) -> Extension {
    guard let known = Extension(text) else { preconditionFailure("\(text) is no extension") }
    return known
  }

  mutating func remember(_ ext: String, _ values: [Field: Value]) {
    let entries = values.sorted { $0.key < $1.key }
    snapshot.applied[Scene.extension(ext).number] = AppliedValues(
      entries.map { .init($0.key, $0.value) })
  }
}

extension Plan {
  /// Each action as its kind and whom it acts on: "create 1001".
  var steps: [String] { actions.map { "\($0.kind.rawValue) \($0.key)" } }

  /// Each block as its action, whom it hits, and its code.
  var obstacles: [String] { blocked.map { "\($0.action.rawValue) \($0.key) \($0.code.rawValue)" } }

  /// Each change of a user's as its path and cause.
  var causes: [String] {
    actions.flatMap(\.changes).map { "\($0.path.name) \($0.cause.rawValue)" }
  }
}

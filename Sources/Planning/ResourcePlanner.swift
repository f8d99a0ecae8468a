import Fields
import Model
import Plans

/// Plans departments, sites, phone numbers and contacts; never removes one.
struct ResourcePlanner {
  /// Why a phone number can't reach the user with an extension.
  typealias Obstacle = (Extension) -> (Block.Code, message: String)?

  private(set) var actions: [Action] = []
  private(set) var blocked: [Block] = []
  private(set) var unmanaged: [Unmanaged] = []
  private(set) var outOfArea: [OutOfArea] = []
  /// The names that are stored or that this plan creates.
  private(set) var available: [ResourceKind: Set<String>] = [:]

  private let desired: Desired
  private let snapshot: Snapshot
  private let rules: PlanRules

  init(_ desired: Desired, _ snapshot: Snapshot, _ rules: PlanRules) {
    self.desired = desired
    self.snapshot = snapshot
    self.rules = rules
  }

  /// With `--target`, only what the targeted `users` need is planned.
  mutating func plan(for users: [DesiredUser], reaching obstacle: Obstacle) {
    let needed = rules.targets == nil ? nil : Self.names(in: users)
    for kind in ResourceKind.listed {
      let stored = Dictionary((snapshot.resources[kind] ?? []).map { ($0.key, $0) }) { one, _ in one
      }
      available[kind] = Set(stored.keys)
      let wanted = (desired.resources[kind] ?? []).sorted { $0.item.key < $1.item.key }
      for resource in wanted where needed?[kind, default: []].contains(resource.item.key) ?? true {
        plan(resource, kind, stored: stored[resource.item.key], obstacle)
      }
      guard needed == nil, rules.area == .organization else { continue }
      let managed = Set(wanted.map(\.item.key))
      unmanaged += stored.keys.filter { !managed.contains($0) }.sorted()
        .map { Unmanaged(kind, key: $0, name: $0) }
    }
  }

  private mutating func plan(
    _ resource: DesiredResource, _ kind: ResourceKind, stored: Item?,
    _ reaching: Obstacle
  ) {
    let changes = changes(resource.item, kind, stored: stored)
    guard stored == nil || !changes.isEmpty else { return }
    let key = resource.item.key
    let place = ManifestPlace(
      file: desired.files[Int(resource.file)], line: Int(resource.line),
      column: Int(resource.column))
    let verb: ActionKind = stored == nil ? .create : .update
    guard rules.area == .organization else {
      outOfArea.append(OutOfArea(kind, key: key, name: key, source: place))
      return
    }
    if let (code, message) = obstacle(to: verb, kind, key, changes, reaching) {
      blocked.append(
        Block(verb, kind, key: key, name: key, code: code, message: message, source: place))
      return
    }
    var action = Action(verb, kind, key: key, name: key)
    action.source = place
    action.changes = changes
    actions.append(action)
    available[kind, default: []].insert(key)
  }

  /// Leaves a phone number as it is, and says why.
  mutating func refuse(number: String, _ code: Block.Code, _ message: String) {
    guard
      let place = actions.firstIndex(where: { $0.resource == .phoneNumber && $0.key == number })
    else { return }
    let action = actions.remove(at: place)
    blocked.append(
      Block(
        action.kind, .phoneNumber, key: number, name: number, code: code, message: message,
        source: action.source))
  }

  private func obstacle(
    to verb: ActionKind, _ kind: ResourceKind, _ key: String, _ changes: [FieldChange],
    _ reaching: Obstacle
  ) -> (Block.Code, message: String)? {
    guard rules.role >= .officeManager else {
      return (
        .roleNotAllowed,
        "The \(kind.title) \(key) is for office_manager to \(verb.rawValue), "
          + "not for \(rules.role.rawValue)."
      )
    }
    return changes.compactMap(\.referredUser).lazy.compactMap(reaching).first
  }

  /// The key itself is the action's; a change lists the other fields.
  private func changes(_ item: Item, _ kind: ResourceKind, stored: Item?) -> [FieldChange] {
    item.values.indices.compactMap { index in
      guard index > 0, let wanted = item.values[index] else { return nil }
      let after = wanted == .null ? nil : wanted
      guard stored?[index] != after else { return nil }
      return FieldChange(
        .resourceField(kind, index: index), before: stored?[index], after: after,
        cause: stored == nil ? .first : .manifest)
    }
  }

  private static func names(in users: [DesiredUser]) -> [ResourceKind: Set<String>] {
    var names: [ResourceKind: Set<String>] = [:]
    for user in users {
      if let department = user[.department]?.text {
        names[.department, default: []].insert(department)
      }
      if let site = user[.site]?.text { names[.site, default: []].insert(site) }
    }
    return names
  }
}

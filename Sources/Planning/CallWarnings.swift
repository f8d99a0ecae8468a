import Calls
import Fields
import Model
import Plans

/// What the reader of a plan should know of calls, and what no manifest tells: devices that others
/// have too, loops through users whom nobody manages, and what still leads to somebody who leaves.
struct CallWarnings {
  private let intents: [UserIntent]
  private let desired: Desired
  private let snapshot: Snapshot
  private let bounds: AreaBounds
  private let rules: PlanRules
  /// The phone numbers that the plan creates or changes.
  private let routed: Set<String>
  /// The stored users whom nobody manages.
  private let others: [StoredUser]
  private var warnings: [PlanWarning] = []

  static func warnings(
    on intents: [UserIntent], _ resources: [Action], _ desired: Desired, _ snapshot: Snapshot,
    _ rules: PlanRules, others: [StoredUser]
  ) -> [PlanWarning] {
    var search = CallWarnings(
      intents: intents, desired: desired, snapshot: snapshot, rules: rules,
      routed: Set(resources.lazy.filter { $0.resource == .phoneNumber }.map(\.key)),
      others: others)
    search.findDevices()
    search.findLoops()
    search.findReferences()
    return search.warnings
  }

  private init(
    intents: [UserIntent], desired: Desired, snapshot: Snapshot, rules: PlanRules,
    routed: Set<String>, others: [StoredUser]
  ) {
    self.intents = intents
    self.desired = desired
    self.snapshot = snapshot
    self.rules = rules
    bounds = AreaBounds(rules.area, supervised: snapshot.supervised)
    self.routed = routed
    self.others = others
  }

  /// A device that somebody gets while another has it and no manifest says that they lose it.
  private mutating func findDevices() {
    let gains = intents.map { $0.changes.flatMap(\.devices) }
    let gained = Set(gains.joined())
    guard !gained.isEmpty else { return }
    let known = intents.byStored
    var owners: [String: [String]] = [:]
    for user in snapshot.users.sorted(by: { $0.extension < $1.extension }) {
      let wish = known[user.id]?.match.desired ?? desired.user(user.extension)
      guard wish?[.phones] == nil, bounds.part(of: user) != .nothing else { continue }
      for device in Holdings.values(in: user[.phones]) where gained.contains(device) {
        owners[device, default: []].append(user.extension.text)
      }
    }
    for (intent, devices) in zip(intents, gains) {
      for device in devices {
        guard let owner = owners[device]?.first(where: { $0 != intent.key }) else { continue }
        warn(
          .deviceTaken, intent.key,
          "\(device) becomes a phone of \(intent.key) and is one of \(owner) too.",
          intent.match.place)
      }
    }
  }

  private mutating func findLoops() {
    let free = others.compactMap { Forwarder(forwarding: $0[.answeringRules], $0.extension) }
    guard !free.isEmpty else { return }
    let managed = desired.users.compactMap {
      Forwarder(forwarding: $0[.answeringRules], $0.extension)
    }
    let unmanaged = Set(free.map(\.extension))
    let all = (managed + free).sorted { $0.extension < $1.extension }
    let routes = routes
    for loop in LoopSearch.loops(among: all, user: { routes[$0] ?? Extension($0) }) {
      let users = loop.steps.map(\.user)
      guard users.contains(where: unmanaged.contains),
        let user = users.compactMap({ desired.user($0) }).first
      else { continue }
      warn(
        .forwardLoop, user.extension.text,
        loop.isCertain
          ? "Every call goes round: \(loop.path)." : "A call can come back: \(loop.path).",
        ManifestPlace(of: user, in: desired))
    }
  }

  /// Whom phone numbers reach, as the manifests want it and where they don't say as it is stored.
  private var routes: [String: Extension] {
    var routes: [String: Extension] = [:]
    for user in others {
      for number in user[.directNumbers]?.texts ?? [] { routes[number] = user.extension }
    }
    for item in snapshot.resources[.phoneNumber] ?? [] {
      routes[item.key] = item[1]?.text.flatMap(Extension.init) ?? routes[item.key]
    }
    for number in desired.resources[.phoneNumber] ?? [] {
      guard let user = number.item[1] else { continue }
      routes[number.item.key] = user.text.flatMap(Extension.init)
    }
    for user in desired.users {
      for number in user[.directNumbers]?.texts ?? [] { routes[number] = user.extension }
    }
    return routes
  }

  /// What a user who is removed or renumbered leaves behind.
  private mutating func findReferences() {
    let leaving = intents.filter { intent in
      intent.match.stored.map { intent.isAbsent || $0.extension != intent.match.desired.extension }
        ?? false
    }
    guard !leaving.isEmpty else { return }
    let callers = callers(of: Set(leaving.map(\.key)))
    let given = Set(intents.compactMap { $0.newNumber?.text })
    for intent in leaving {
      guard let callers = callers[intent.key] else { continue }
      let end = intent.isAbsent ? "is to be removed" : "becomes \(intent.match.desired.extension)"
      warn(
        .stillCalled, intent.key,
        "\(intent.key) \(end), and calls still go to \(intent.key) from "
          + "\(callers.joined(separator: ", "))."
          + (given.contains(intent.key)
            ? " Whoever gets \(intent.key) by this plan gets them." : ""),
        intent.match.place)
    }
  }

  /// By extension: the users and phone numbers that still lead there once the plan is carried out.
  ///
  /// What a manifest says to lead there means whoever has the extension then.
  private func callers(of leaving: Set<String>) -> [String: [String]] {
    var callers: [String: [String]] = [:]
    let known = intents.byStored
    for user in snapshot.users.sorted(by: { $0.extension < $1.extension })
    where bounds.part(of: user) != .nothing {
      let intent = known[user.id]
      let wish = intent?.match.desired ?? desired.user(user.extension)
      guard wish?.isAbsent != true else { continue }
      let callees = user.callees { field in
        wish?[field] == nil || rules.userOwned.contains(field)
          || intent?.unsettled.contains(field) == true
      }
      for key in callees.intersection(leaving) {
        callers[key, default: []].append(user.extension.text)
      }
    }
    let routes = Dictionary(
      (desired.resources[.phoneNumber] ?? []).map { ($0.item.key, $0.item[1]) }
    ) { first, _ in first }
    for number in (snapshot.resources[.phoneNumber] ?? []).sorted(by: { $0.key < $1.key }) {
      guard let key = number[1]?.text, leaving.contains(key), !routed.contains(number.key),
        routes[number.key]??.text != key
      else { continue }
      callers[key, default: []].append(number.key)
    }
    return callers
  }

  private mutating func warn(
    _ code: PlanWarning.Code, _ key: String, _ message: String, _ place: ManifestPlace
  ) {
    warnings.append(PlanWarning(code, key: key, message: message, source: place))
  }
}

extension Forwarder {
  /// Nil where nothing is forwarded.
  fileprivate init?(forwarding rules: Value?, _ extension: Extension) {
    guard let items = rules?.items, Self.forwards(items) else { return nil }
    self.init(`extension`, rules: items)
  }
}

extension FieldChange {
  /// The devices that a user gets by it.
  fileprivate var devices: [String] {
    guard path.field == .phones else { return [] }
    if case .itemField(_, _, let index) = path {
      return index == Holdings.devicePlace ? [after?.text].compactMap(\.self) : []
    }
    return Holdings.values(in: after)
  }
}

extension StoredUser {
  private static let calling: [Field] = [.agents, .answeringRules]

  /// The extensions to which agents and answering rules lead, of the fields that are asked for.
  func callees(in isAskedFor: (Field) -> Bool) -> Set<String> {
    var callees: Set<String> = []
    for field in Self.calling {
      guard let value = self[field], isAskedFor(field) else { continue }
      let path = FieldPath.field(field)
      callees.formUnion(path.extensions(in: value))
      callees.formUnion(path.targets(in: value))
    }
    return callees
  }
}

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
  /// The stored users whom nobody manages.
  private let others: [StoredUser]
  private let userOwned: Set<Field>
  private var warnings: [PlanWarning] = []

  static func warnings(
    on intents: [UserIntent], _ desired: Desired, _ snapshot: Snapshot, _ rules: PlanRules,
    unmanaged: [Unmanaged]
  ) -> [PlanWarning] {
    let keys = Set(unmanaged.lazy.map(\.key))
    let others = snapshot.users.filter { keys.contains($0.extension.text) }
      .sorted { $0.extension < $1.extension }
    var search = CallWarnings(
      intents: intents, desired: desired, snapshot: snapshot,
      bounds: AreaBounds(rules.area, supervised: snapshot.supervised), others: others,
      userOwned: rules.userOwned)
    search.findDevices()
    search.findLoops()
    search.findReferences()
    return search.warnings
  }

  private init(
    intents: [UserIntent], desired: Desired, snapshot: Snapshot, bounds: AreaBounds,
    others: [StoredUser], userOwned: Set<Field>
  ) {
    self.intents = intents
    self.desired = desired
    self.snapshot = snapshot
    self.bounds = bounds
    self.others = others
    self.userOwned = userOwned
  }

  /// A device that somebody gets while another has it and no manifest says that they lose it.
  private mutating func findDevices() {
    let gains = intents.map { $0.changes.flatMap(\.devices) }
    let gained = Set(gains.joined())
    guard !gained.isEmpty else { return }
    let wishes = Dictionary(
      intents.lazy.compactMap { intent in
        intent.match.stored.map { ($0.id, intent.match.desired) }
      }
    ) { first, _ in first }
    var owners: [String: [String]] = [:]
    for user in snapshot.users.sorted(by: { $0.extension < $1.extension }) {
      let wish = wishes[user.id] ?? desired.user(user.extension)
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
        ManifestPlace(
          file: desired.files[Int(user.file)], line: Int(user.line), column: Int(user.column)))
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
      let users = callers[intent.key] ?? []
      let numbers = (snapshot.resources[.phoneNumber] ?? [])
        .filter { $0[1]?.text == intent.key && !isRerouted($0.key) }.map(\.key).sorted()
      guard !users.isEmpty || !numbers.isEmpty else { continue }
      let end = intent.isAbsent ? "is to be removed" : "becomes \(intent.match.desired.extension)"
      warn(
        .stillCalled, intent.key,
        "\(intent.key) \(end), and calls still go to \(intent.key) from "
          + "\((users + numbers).joined(separator: ", "))."
          + (given.contains(intent.key)
            ? " Whoever gets \(intent.key) by this plan gets them." : ""),
        intent.match.place)
    }
  }

  /// By extension: the stored users whose calls go there once the plan is carried out, whatever
  /// the manifests write.
  private func callers(of leavers: Set<String>) -> [String: [String]] {
    let owners = Dictionary(
      intents.lazy.compactMap { intent in intent.match.stored.map { ($0.id, intent) } }
    ) { first, _ in first }
    var callers: [String: [String]] = [:]
    for user in snapshot.users.sorted(by: { $0.extension < $1.extension }) {
      let part = bounds.part(of: user)
      let fields = StoredUser.referringFields.filter { field in
        part == .everything || (part == .agents && field == .agents)
      }
      let kept = fields.filter { keeps($0, user, owners[user.id]) }
      for callee in Set(kept.flatMap(user.callees)) where leavers.contains(callee) {
        callers[callee, default: []].append(user.extension.text)
      }
    }
    return callers
  }

  /// Whether a field of a stored user stays as it is without being as a manifest wants it.
  private func keeps(_ field: Field, _ user: StoredUser, _ intent: UserIntent?) -> Bool {
    guard !userOwned.contains(field) else { return true }
    guard let intent else { return desired.user(user.extension)?[field] == nil }
    return !intent.isAbsent
      && (intent.match.desired[field] == nil || intent.unsettled.contains(field))
  }

  private func isRerouted(_ number: String) -> Bool {
    desired.resources[.phoneNumber]?.contains { $0.item.key == number && $0.item[1] != nil }
      ?? false
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
  /// The fields that name whom calls go to.
  static let referringFields: [Field] = [.agents, .answeringRules]

  /// The extensions and numbers that the stored value of a field sends calls to.
  func callees(in field: Field) -> [String] {
    let path = FieldPath.field(field)
    return path.extensions(in: self[field]) + path.targets(in: self[field])
  }
}

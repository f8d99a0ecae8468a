import Fields
import Model
import Plans
import Reconciling
import Storage
import Testing

/// An organization with a user for each field, and what is wanted of all of them.
struct Matrix {
  /// The call queue whose agents are the supervisor's area.
  static let queue = "8000"
  static let otherQueue = "8900"
  /// An agent of the queue, in Boston; nothing is wanted of them.
  static let insider = "7000"
  /// Neither.
  static let outsider = "7001"

  let example: MatrixCase
  let cells: [MatrixCell]
  let scene: Scene
  private let base: [DesiredUser]

  init(_ example: MatrixCase) async throws {
    self.example = example
    let others = Field.allCases.filter { $0 != .agents }
      .compactMap { MatrixCell($0, example, members: []) }
    let stored = others.compactMap(\.base).map(\.extension.text)
    // A new queue is answered by somebody who is there already.
    let members = example.verb == .create ? [Self.insider] : stored
    cells = others + [MatrixCell(.agents, example, members: members)].compactMap(\.self)
    base = Self.base(cells, agents: example.isInside ? stored : [])
    scene = try Scene(example.kind)
    try await scene.apply(Self.desired(base), as: .support)
    scene.area = example.area
  }

  private static func base(_ cells: [MatrixCell], agents: [String]) -> [DesiredUser] {
    var users = cells.compactMap(\.base)
    for (text, isInside) in [(insider, true), (outsider, false)] {
      guard let number = Extension(text) else { continue }
      users.append(SampleValues(.firstName, number, isInside: isInside, members: []).user)
    }
    guard !cells.contains(where: { $0.key == queue }), let number = Extension(queue) else {
      return users
    }
    var user = SampleValues(.agents, number, isInside: true, members: []).user
    user.set(.agents, to: .texts(agents + [insider]))
    return users + [user]
  }

  static func desired(_ users: [DesiredUser]) -> Desired {
    let names = [
      (ResourceKind.department, ["Sales", "Dispatch"]), (.site, ["Boston", "Harbor"]),
    ]
    return Desired(
      files: ["people/staff.yaml"], users: users.sorted { $0.extension < $1.extension },
      resources: Dictionary(
        uniqueKeysWithValues: names.map { kind, names in
          let count = ItemTable.table(of: kind)?.fields.count ?? 1
          let rest = [Value?](repeating: nil, count: count - 1)
          return (kind, names.map { DesiredResource(Item([.text($0)] + rest)) })
        }))
  }

  /// The manifests with every wish in them.
  var wanted: Desired {
    let numbers = Set(cells.map(\.number))
    return Self.desired(base.filter { !numbers.contains($0.extension) } + cells.map(\.wish))
  }

  /// What support would do, anywhere.
  func planOfSupport(_ desired: Desired? = nil) throws -> Plan {
    scene.area = .organization
    defer { scene.area = example.area }
    return try scene.plan(desired ?? wanted, as: .support)
  }

  func sightings() throws -> [String: Sighting] {
    let (receipts, fingerprints) = (
      try scene.store.receipts(), try scene.store.fingerprints()
    )
    var sightings: [String: Sighting] = [:]
    for user in try scene.users() {
      sightings[user.extension.text] = Sighting(
        user: user, receipts: Set(receipts[user.id] ?? []), fingerprint: fingerprints[user.id],
        links: try scene.store.links(of: user.id).count)
    }
    return sightings
  }

  /// All that a store knows of a user, as far as a run can change it.
  struct Sighting: Hashable {
    var user: StoredUser
    var receipts: Set<Receipt>
    var fingerprint: UInt64?
    var links: Int
  }
}

extension Plan {
  /// The part about one user, as if `role` had made it.
  func part(about key: String, as role: Role) -> Plan {
    var part = self
    part.role = role
    part.actions.removeAll { $0.key != key || $0.resource != .user }
    part.records.removeAll { $0.key != key }
    return part
  }

  /// What became of a wish, by all places in the plan where that shows.
  func verdicts(on cell: MatrixCell) -> Set<MatrixCase.Verdict> {
    let actions = actions.filter { $0.key == cell.key }
    let isDone =
      switch cell.field {
      case .absent: actions.contains { $0.kind == .remove }
      case .reset, .resetDelete: actions.contains { $0.kind == .reset }
      case .forcePasswordReset: actions.contains { $0.kind == .resetPassword }
      case .sendRecoveryEmail: actions.contains { $0.kind == .resetPassword && $0.to != nil }
      case .welcome: actions.contains { $0.kind == .sendWelcome }
      case .extension where cell.verb == .create: actions.contains { $0.kind == .create }
      default: actions.flatMap(\.changes).contains { $0.path.field == cell.shown }
      }
    var verdicts: Set<MatrixCase.Verdict> = isDone ? [.changed] : []
    let isAsked = needsSupport.contains { $0.key == cell.key && $0.field == cell.shown }
    if isAsked { verdicts.insert(.needsSupport) }
    if blocked.contains(where: { $0.key == cell.key }) { verdicts.insert(.blocked) }
    if outOfArea.contains(where: { $0.key == cell.key && !$0.except.contains(cell.field) }) {
      verdicts.insert(.outOfArea)
    }
    return verdicts
  }
}

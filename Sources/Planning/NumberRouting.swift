import Fields
import Model
import Plans

/// Which users phone numbers reach once a plan is carried out: each must reach one alone.
struct NumberRouting {
  /// What a plan does to a user, or to a phone number of the organization.
  struct Step {
    var resource: ResourceKind
    var key: String
    /// Who it is about afterwards: the user, or whom the number reaches; nil is nobody.
    var user: String?
    /// The numbers afterwards; nil where they stay as they are.
    var numbers: [String]?
  }

  /// A number that a step gives to one user while another has it.
  struct Conflict {
    var step: Int
    var number: String
    var other: String
    /// Whether another step gives it to the other.
    var isPlanned: Bool
  }

  private struct Holder {
    var user: String
    var isPlanned: Bool
  }

  private let steps: [Step]
  private let places: [String: Int]
  private let snapshot: Snapshot
  /// By number.
  private var holders: [String: [Holder]] = [:]

  /// `isWanted` tells of a number that a stored user has and is to have: that is no conflict of
  /// this plan's.
  static func conflicts(
    _ steps: [Step], _ snapshot: Snapshot,
    isWanted: (StoredUser, String) -> Bool = { _, _ in false }
  ) -> [Conflict] {
    guard steps.contains(where: { $0.numbers?.isEmpty == false }) else { return [] }
    var routing = NumberRouting(steps, snapshot)
    routing.findHolders(isWanted)
    return steps.indices.flatMap(routing.conflicts)
  }

  private init(_ steps: [Step], _ snapshot: Snapshot) {
    self.steps = steps
    self.snapshot = snapshot
    places = Dictionary(steps.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    for step in steps { for number in step.numbers ?? [] { holders[number] = [] } }
  }

  private mutating func findHolders(_ isWanted: (StoredUser, String) -> Bool) {
    for user in snapshot.users {
      let step = places[Step.id(.user, user.extension.text)].map { steps[$0] }
      guard step == nil || step?.user != nil, step?.numbers == nil else { continue }
      let number = step?.user ?? user.extension.text
      for text in user[.directNumbers]?.texts ?? [] where holders[text] != nil {
        if !isWanted(user, text) { note(text, number, isPlanned: false) }
      }
    }
    for item in snapshot.resources[.phoneNumber] ?? [] where holders[item.key] != nil {
      guard places[Step.id(.phoneNumber, item.key)] == nil, let user = item[1]?.text else {
        continue
      }
      note(item.key, user, isPlanned: false)
    }
    for step in steps {
      guard let user = step.user else { continue }
      for number in step.numbers ?? [] { note(number, user, isPlanned: true) }
    }
  }

  private mutating func note(_ number: String, _ user: String, isPlanned: Bool) {
    holders[number]?.append(Holder(user: user, isPlanned: isPlanned))
  }

  private func conflicts(of place: Int) -> [Conflict] {
    let step = steps[place]
    guard let user = step.user else { return [] }
    return (step.numbers ?? []).compactMap { number in
      holders[number]?.first { $0.user != user }.map {
        Conflict(step: place, number: number, other: $0.user, isPlanned: $0.isPlanned)
      }
    }
  }
}

extension NumberRouting.Step {
  fileprivate static func id(_ resource: ResourceKind, _ key: String) -> String {
    "\(resource.rawValue) \(key)"
  }

  fileprivate var id: String { Self.id(resource, key) }

  /// What changes do to a user who has an extension afterwards, or is gone.
  init(user key: String, _ changes: [FieldChange], after: String?) {
    resource = .user
    self.key = key
    user = after
    if after == nil { numbers = [] }
    for change in changes where change.path == .field(.directNumbers) {
      numbers = change.after?.texts ?? []
    }
  }

  /// What an action does to a phone number; nil where it doesn't say whom it reaches.
  init?(route action: Action) {
    guard action.resource == .phoneNumber,
      let change = action.changes.first(where: { $0.path.shape == .scalar(.extension) })
    else { return nil }
    resource = .phoneNumber
    key = action.key
    user = change.after?.text
    numbers = [action.key]
  }
}

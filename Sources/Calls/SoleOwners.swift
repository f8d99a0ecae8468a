import Fields
package import Model

/// Who has, once a plan is carried out, what only one user can have: a login name, a phone number.
package struct SoleOwners {
  /// What a plan does to a user, or to what reaches one.
  package struct Step {
    /// Nil for somebody new, and where it isn't about a user.
    package var user: StoredUser.ID?
    /// Of whoever has the values afterwards; nil where nobody has.
    package var `extension`: String?
    /// Afterwards; nil where they stay as they are.
    package var values: [String]?

    package init(user: StoredUser.ID?, extension: String?, values: [String]?) {
      self.user = user
      self.extension = `extension`
      self.values = values
    }
  }

  /// A value that a step gives to one user while another has it.
  package struct Conflict {
    package var step: Int
    package var value: String
    package var other: String
    /// Whether another step gives it to the other.
    package var isPlanned: Bool
  }

  private struct Owner {
    var `extension`: String
    /// The step that gives it to them.
    var step: Int?
  }

  private var steps: [Step]
  /// Of each value that some step gives to somebody.
  private var owners: [String: [Owner]] = [:]
  /// Of such values those that the users of steps have now.
  private var held: [StoredUser.ID: [String]] = [:]

  /// `held` says what a user has, and `routes` which extensions else have something; steps go
  /// before both.
  package init(
    _ steps: [Step], _ users: [StoredUser], routes: [String: String] = [:],
    held: (StoredUser) -> [String]
  ) {
    self.steps = steps
    for step in steps { for value in step.values ?? [] { owners[value] = [] } }
    guard !owners.isEmpty else { return }
    let known = Dictionary(
      steps.lazy.compactMap { step in step.user.map { ($0, step) } }
    ) { first, _ in first }
    for user in users {
      let values = held(user).filter { owners[$0] != nil }
      guard !values.isEmpty else { continue }
      let step = known[user.id]
      if step != nil { self.held[user.id] = values }
      guard step?.values == nil, let number = step.map(\.extension) ?? user.extension.text
      else { continue }
      for value in values { owners[value]?.append(Owner(extension: number)) }
    }
    for (value, number) in routes { owners[value]?.append(Owner(extension: number)) }
    for (place, step) in steps.enumerated() {
      guard let number = step.extension else { continue }
      for value in step.values ?? [] {
        owners[value]?.append(Owner(extension: number, step: place))
      }
    }
  }

  package func conflicts() -> [Conflict] { steps.indices.flatMap(conflicts) }

  private func conflicts(of place: Int) -> [Conflict] {
    guard let number = steps[place].extension else { return [] }
    return (steps[place].values ?? []).compactMap { value in
      owners[value]?.first { $0.extension != number }.map {
        Conflict(step: place, value: value, other: $0.extension, isPlanned: $0.step != nil)
      }
    }
  }

  /// Takes back what would give a value to two, and then what whoever keeps theirs for that keeps
  /// from others in turn.
  ///
  /// `takeBack` says what is left of the step.
  package mutating func settle(_ takeBack: (Conflict) -> Step) {
    var conflicts = conflicts()
    while !conflicts.isEmpty {
      var kept: Set<String> = []
      for conflict in conflicts { kept.formUnion(replace(conflict.step, takeBack(conflict))) }
      let claims = Set(kept.flatMap { owners[$0] ?? [] }.compactMap(\.step))
      conflicts = claims.sorted().flatMap(self.conflicts)
    }
  }

  /// The values that somebody keeps for it.
  private mutating func replace(_ place: Int, _ step: Step) -> [String] {
    for value in steps[place].values ?? [] { owners[value]?.removeAll { $0.step == place } }
    let isNew = steps[place].values != nil
    steps[place] = step
    guard isNew, let number = step.extension, let values = step.user.flatMap({ held[$0] })
    else { return [] }
    for value in values { owners[value]?.append(Owner(extension: number)) }
    return values
  }
}

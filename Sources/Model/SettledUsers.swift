/// Which of the desired users a plan needn't look at, by place in `Desired.users`.
package struct SettledUsers: Sendable {
  private enum State {
    case open
    case settled
    case outside
  }

  private var states: [State]

  /// None of so many users.
  package init(count: Int = 0) {
    states = Array(repeating: .open, count: count)
  }

  package mutating func note(_ place: Int) { states[place] = .settled }

  package mutating func noteOutside(_ place: Int) { states[place] = .outside }

  /// Whether the user is stored and needs nothing.
  package func contains(_ place: Int) -> Bool {
    place < states.count && states[place] == .settled
  }

  /// Whether the user is stored outside of the run's area.
  package func isOutside(_ place: Int) -> Bool {
    place < states.count && states[place] == .outside
  }
}

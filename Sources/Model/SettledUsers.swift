/// Which of the desired users a plan needn't look at, by place in `Desired.users`.
package struct SettledUsers: Sendable {
  private struct State {
    var isSettled = false
    var isOutside = false
    var isPerson = true
  }

  private var states: [State]

  /// None of so many users.
  package init(count: Int = 0) {
    states = Array(repeating: State(), count: count)
  }

  package mutating func note(_ place: Int, isPerson: Bool) {
    states[place] = State(isSettled: true, isPerson: isPerson)
  }

  package mutating func noteOutside(_ place: Int, isPerson: Bool) {
    states[place] = State(isOutside: true, isPerson: isPerson)
  }

  /// Whether the user is stored and needs nothing.
  package func contains(_ place: Int) -> Bool { place < states.count && states[place].isSettled }

  /// Whether the user is stored outside of the run's area.
  package func isOutside(_ place: Int) -> Bool { place < states.count && states[place].isOutside }

  /// Whether the user is stored as a person; nil where it isn't said here.
  package func isPerson(_ place: Int) -> Bool? {
    contains(place) || isOutside(place) ? states[place].isPerson : nil
  }
}

/// Which of the desired users need nothing, by place in `Desired.users`.
package struct SettledUsers: Sendable {
  private var places: [Bool]

  /// None of so many users.
  package init(count: Int = 0) {
    places = Array(repeating: false, count: count)
  }

  package mutating func note(_ place: Int) { places[place] = true }

  package func contains(_ place: Int) -> Bool { place < places.count && places[place] }
}

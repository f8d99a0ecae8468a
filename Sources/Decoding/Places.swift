/// Spans that can't be told from a value and where it begins: the elements of lists, and scalars
/// that take another width in the file than their value has.
///
/// Looked up only when something is wrong there.
package struct Places: Sendable {
  private var places: [Place] = []
  private var isSorted = true

  package init() {}

  package mutating func note(_ place: Place) {
    if let last = places.last, place < last { isSorted = false }
    places.append(place)
  }

  package var count: Int { places.count }

  /// Has the spans from `first` on all begin where their entry does, if they are disordered: which
  /// is which can't be told by their order then.
  package mutating func align(from first: Int, to start: Place, when isDisordered: Bool) {
    guard isDisordered, first < places.count else { return }
    for index in first..<places.count { places[index] = start }
  }

  /// Gives back spare memory and makes ready for lookups.
  package mutating func seal() {
    if !isSorted { places.sort() }
    isSorted = true
    places = places.map { $0 }
  }

  /// The element of the list that begins at a place.
  package func element(_ index: Int, ofListAt start: Place) -> Place {
    let found = lowerBound(start) + index
    return places.indices.contains(found) ? places[found] : start
  }

  /// The span of a scalar, which is `start` itself unless noted otherwise.
  package func scalar(at start: Place) -> Place {
    let found = lowerBound(start)
    guard found < places.count else { return start }
    let place = places[found]
    return place.line == start.line && place.column == start.column ? place : start
  }

  private func lowerBound(_ wanted: Place) -> Int {
    var range = 0..<places.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if places[middle] < wanted {
        range = (middle + 1)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }
}

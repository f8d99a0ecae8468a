/// Finds the places from which one can come back to where one was.
///
/// Tarjan's algorithm without recursion, in time that grows with places and ways.
struct Components {
  private let next: [[Int]]
  private var order: [Int]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var way: [(place: Int, taken: Int)] = []
  private var count = 0
  private var found: [[Int]] = []

  /// Each in order and all by their first place; a place alone only where it leads to itself.
  static func circular(_ next: [[Int]]) -> [[Int]] {
    var search = Components(next)
    for place in next.indices where search.order[place] < 0 && !next[place].isEmpty {
      search.visit(from: place)
    }
    return search.found.sorted { $0[0] < $1[0] }
  }

  private init(_ next: [[Int]]) {
    self.next = next
    order = Array(repeating: -1, count: next.count)
    low = order
    isOpen = Array(repeating: false, count: next.count)
  }

  private mutating func visit(from start: Int) {
    enter(start)
    while let (place, taken) = way.last {
      guard taken < next[place].count else {
        leave(place)
        continue
      }
      way[way.count - 1].taken += 1
      let neighbor = next[place][taken]
      if order[neighbor] < 0 {
        enter(neighbor)
      } else if isOpen[neighbor] {
        low[place] = min(low[place], order[neighbor])
      }
    }
  }

  private mutating func enter(_ place: Int) {
    order[place] = count
    low[place] = count
    count += 1
    isOpen[place] = true
    open.append(place)
    way.append((place, 0))
  }

  private mutating func leave(_ place: Int) {
    way.removeLast()
    if let (before, _) = way.last { low[before] = min(low[before], low[place]) }
    guard low[place] == order[place] else { return }
    var component: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      component.append(last)
      if last == place { break }
    }
    if component.count > 1 || next[place].contains(place) { found.append(component.sorted()) }
  }
}

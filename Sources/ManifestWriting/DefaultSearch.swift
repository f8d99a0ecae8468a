/// Which values the defaults of a file should fill in: what most of its users have, where that
/// makes the file shorter.
struct DefaultSearch {
  private let census: FileCensus
  private let combinations: [(combination: Combination, count: Int)]
  private let workspace: Layer

  init(_ census: FileCensus, over workspace: Layer) {
    self.census = census
    self.workspace = workspace
    combinations = census.sorted
  }

  /// The defaults to write; `nothing` where the file shall say nothing.
  func defaults(_ count: inout LineCount) -> [UInt16] {
    var defaults = Combination.empty
    var saved = 0
    for group in FieldGroup.shared.indices {
      let found = self.defaults(of: group, &count)
      saved += found.saved
      for (place, value) in zip(FieldGroup.shared[group].places, found.values) {
        defaults[place] = value
      }
    }
    // The key itself takes a line, and an empty one follows.
    return saved > 2 ? defaults : Combination.empty
  }

  /// Begins with all that most users have, and takes back what doesn't pay.
  private func defaults(
    of group: Int, _ count: inout LineCount
  ) -> (values: [UInt16], saved: Int) {
    let places = FieldGroup.shared[group].places
    let none = places.map { _ in Combination.nothing }
    let before = cost(none, group, &count)
    var best = (values: places.map(usual), cost: 0)
    best.cost = cost(best.values, group, &count)
    for place in places.indices where best.values[place] != Combination.nothing {
      var fewer = best.values
      fewer[place] = Combination.nothing
      let cost = cost(fewer, group, &count)
      if cost <= best.cost { best = (fewer, cost) }
    }
    return best.cost < before ? (best.values, before - best.cost) : (none, 0)
  }

  /// What more than half of the users have for whom the field makes sense.
  private func usual(at place: Int) -> UInt16 {
    guard !census.fixed[place] else { return Combination.nothing }
    let shared = SharedField.all[place]
    var counts: [UInt16: Int] = [:]
    var users = 0
    for (combination, count) in combinations where combination.kind.suits(shared.audience) {
      users += count
      counts[combination.values[place], default: 0] += count
    }
    guard users > 1, let most = counts.first(where: { $0.value * 2 > users })?.key,
      most != Combination.own, most != workspace.values[place]
    else { return Combination.nothing }
    guard most == Combination.nothing else { return most }
    let mustClear = workspace.values[place] != Combination.null && shared.isStored
    return mustClear && shared.isClearable ? Combination.null : Combination.nothing
  }

  /// The lines that a group takes in the whole file with these defaults.
  private func cost(_ defaults: [UInt16], _ group: Int, _ count: inout LineCount) -> Int {
    let places = FieldGroup.shared[group].places
    var own = Combination.empty
    var layer = workspace
    for (place, value) in zip(places, defaults) where value != Combination.nothing {
      own[place] = value
      layer.values[place] = value
    }
    var cost = count.lines(of: own, in: group)
    var rest = Combination.empty
    for (combination, users) in combinations {
      for place in places {
        rest[place] = layer.written(combination.values[place], at: place, for: combination.kind)
      }
      cost += users * count.lines(of: rest, in: group)
    }
    return cost
  }
}

package import Fields

/// Finds the loops of forwards between users.
///
/// A call follows the rule of the time frame that it is, or else the one for all times. Of the
/// forwards in it, `always` is taken whatever happens, and `no_answer` where no phone rings; the
/// others only may be. Whom a rule rings besides doesn't get the call, so that doesn't count.
package struct LoopSearch {
  /// The time frame of the rule that holds where no other does.
  package static let always = "default"

  private let forwarders: [Forwarder]
  private let graph: ForwardGraph
  private var loops: [ForwardLoop] = []
  private var known: Set<[Int]> = []
  /// How many users are still looked at: many time frames of many users who all lead to each other
  /// are no organization, but could take hours.
  private var remaining: Int

  /// Every loop that all calls take, and of those that some may, the shortest from the lowest
  /// extension of users who lead to each other.
  ///
  /// In order of the lowest extension. `forwarders` are in the order of their extensions; `user`
  /// says whom a target reaches.
  package static func loops(
    among forwarders: [Forwarder], user: (String) -> Extension?
  ) -> [ForwardLoop] {
    var search = LoopSearch(forwarders, user: user)
    let ways = search.graph.rules.map { $0.flatMap { $0.forwards.map(\.target) } }
    for users in Components.circular(ways) { search.look(among: users) }
    return search.loops
  }

  private init(_ forwarders: [Forwarder], user: (String) -> Extension?) {
    self.forwarders = forwarders
    graph = ForwardGraph(forwarders, user: user)
    remaining = 5_000_000 + 10 * forwarders.count
  }

  private mutating func look(among users: [Int]) {
    let places = Dictionary(uniqueKeysWithValues: zip(users, users.indices))
    var timeFrames = Set(users.flatMap { graph.rules[$0].map(\.timeFrame) })
    timeFrames.remove(Self.always)
    for timeFrame in [Self.always] + timeFrames.sorted() where remaining > 0 {
      remaining -= users.count
      let rules = users.map { graph.rule(of: $0, in: timeFrame) }
      let next = rules.map { rule in
        rule?.forwards.compactMap { places[$0.target] } ?? []
      }
      for circle in Components.circular(next) {
        note(Self.shortestLoop(from: circle[0], next), of: users, rules, places, timeFrame)
      }
    }
  }

  private mutating func note(
    _ loop: [Int], of users: [Int], _ rules: [ForwardGraph.Rule?], _ places: [Int: Int],
    _ timeFrame: String
  ) {
    var isCertain = true
    let steps = loop.indices.compactMap { index -> ForwardLoop.Step? in
      let target = loop[index + 1 < loop.count ? index + 1 : 0]
      guard let rule = rules[loop[index]],
        let forward = rule.forwards.first(where: { places[$0.target] == target })
      else { return nil }
      isCertain = isCertain && forward.isCertain
      return ForwardLoop.Step(
        user: forwarders[users[loop[index]]].extension, rule: rule.place,
        timeFrame: rule.timeFrame, field: forward.field)
    }
    let path = loop.map { users[$0] } + [isCertain ? 1 : 0]
    guard known.insert(path).inserted else { return }
    loops.append(ForwardLoop(steps: steps, timeFrame: timeFrame, isCertain: isCertain))
  }

  /// From a place back to it, in as few steps as there are; of several ways the first.
  private static func shortestLoop(from start: Int, _ next: [[Int]]) -> [Int] {
    var before: [Int: Int] = [:]
    var queue = [start]
    var place = 0
    while place < queue.count {
      let current = queue[place]
      place += 1
      for neighbor in next[current] {
        if neighbor == start { return way(to: current, from: start, before) }
        if before.updateValue(before[neighbor] ?? current, forKey: neighbor) == nil {
          queue.append(neighbor)
        }
      }
    }
    return []
  }

  private static func way(to end: Int, from start: Int, _ before: [Int: Int]) -> [Int] {
    var way = [end]
    while let last = way.last, last != start, let previous = before[last] { way.append(previous) }
    return way.reversed()
  }
}

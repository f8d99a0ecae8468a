import Calls
import Fields
import TestSupport
import Testing

/// The search against one that tries every way.
struct LoopPropertyTests {
  /// A way of a call that comes back: the users, and whether all forward always.
  struct Way: Hashable {
    var users: [Int]
    var isCertain: Bool
  }

  @Test(arguments: 0..<300)
  func `the search finds what trying every way finds`(seed: Int) {
    var random = SplitMix64(seed: seed)
    let lines = Self.lines(&random)
    let loops = Line.loops(lines)
    let found = loops.map { loop in
      Way(users: loop.steps.compactMap { Int($0.user.text) }, isCertain: loop.isCertain)
    }
    #expect(Set(found).count == found.count)
    var certain: Set<Way> = []
    for timeFrame in ["default", "day", "night"] {
      let ways = Self.ways(lines, in: timeFrame)
      certain.formUnion(ways.filter(\.isCertain))
      for way in ways {
        let knot = Self.knot(of: way.users[0], in: ways)
        #expect(found.contains { $0.users[0] == knot.min() }, "\(timeFrame): \(way.users)")
      }
      for (loop, way) in zip(loops, found) where loop.timeFrame == timeFrame {
        #expect(ways.contains(way))
      }
    }
    #expect(Set(found.filter(\.isCertain)) == certain)
  }

  private static func lines(_ random: inout SplitMix64) -> [Line] {
    var lines: [Line] = []
    for user in 11...16 {
      for timeFrame in ["default", "day", "night"] where random.chance(50) {
        var forwards: [String: String] = [:]
        for kind in Line.kinds where random.chance(kind == "always" ? 40 : 20) {
          forwards[kind] = random.pick(["11", "12", "13", "14", "15", "16", "+16175550199"])
        }
        let isEnabled = random.pick([nil, true, true, false])
        lines.append(Line(user, in: timeFrame, enabled: isEnabled, forwards))
      }
    }
    return lines
  }

  /// Every way without a user twice that leads back to its lowest user.
  private static func ways(_ lines: [Line], in timeFrame: String) -> Set<Way> {
    var ways: Set<Way> = []
    func go(_ users: [Int], _ isCertain: Bool) {
      guard let first = users.first, let last = users.last else { return }
      let own = lines.filter { $0.user == last && $0.isEnabled != false }
      guard
        let line = own.first(where: { $0.timeFrame == timeFrame })
          ?? own.first(where: { $0.timeFrame == "default" })
      else { return }
      let taken = line.forwards.filter { line.forwards["always"] == nil || $0.key == "always" }
      for (kind, target) in taken {
        guard let next = Int(target), next >= first else { continue }
        let stays = isCertain && kind == "always"
        if next == first {
          ways.insert(Way(users: users, isCertain: stays))
        } else if !users.contains(next) {
          go(users + [next], stays)
        }
      }
    }
    for user in Set(lines.map(\.user)) { go([user], true) }
    return ways
  }

  /// Those with whom a user is on some way, or on one with one of them, and so on.
  private static func knot(of user: Int, in ways: Set<Way>) -> Set<Int> {
    var knot: Set = [user]
    while true {
      let grown = ways.filter { !knot.isDisjoint(with: $0.users) }
        .reduce(knot) { $0.union($1.users) }
      guard grown.count > knot.count else { return knot }
      knot = grown
    }
  }
}

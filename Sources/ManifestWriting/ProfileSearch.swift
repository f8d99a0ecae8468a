/// Which combinations of values are worth a profile: at least two fields, for at least three users,
/// and fewer lines in all.
struct ProfileSearch {
  private typealias Rest = (values: [UInt16], users: Int)

  static let leastUsers = 3
  static let leastFields = 2

  private let rests: [Rest]
  private let count: LineCount

  /// `rests` holds what users have to write besides defaults, and how many of them.
  init(_ rests: [[UInt16]: Int], _ count: LineCount) {
    var count = count
    let weighed = rests.map { (rest: $0, weight: $0.value * count.lines(of: $0.key)) }
    self.rests = weighed.sorted {
      $0.weight == $1.weight
        ? $0.rest.key.lexicographicallyPrecedes($1.rest.key) : $0.weight > $1.weight
    }.prefix(Self.restsLookedAt).map { ($0.rest.key, $0.rest.value) }
    self.count = count
  }

  /// Bounds that keep the search quick, whatever the organization is like.
  private static let restsLookedAt = 1_000
  private static let seeds = 14
  private static let most = 12

  /// The profiles that are worth it, without names.
  func profiles() -> [Profile] {
    var chosen: [Profile] = []
    let candidates = candidates()
    var count = count
    let gains = candidates.map { profile in rests.map { profile.gain(for: $0.values, &count) } }
    var best = rests.map { _ in 0 }
    while chosen.count < Self.most {
      var next: (place: Int, saved: Int)?
      for place in candidates.indices {
        let saved = saved(by: gains[place], beyond: best) - candidates[place].cost(&count)
        if saved > (next?.saved ?? 0) { next = (place, saved) }
      }
      guard let next else { break }
      chosen.append(candidates[next.place])
      for index in best.indices { best[index] = max(best[index], gains[next.place][index]) }
    }
    return worthwhile(chosen, &count)
  }

  /// What users save more than with the profiles chosen before.
  private func saved(by gains: [Int], beyond best: [Int]) -> Int {
    rests.indices.reduce(0) { $0 + rests[$1].users * max(0, gains[$1] - best[$1]) }
  }

  /// What whole combinations have, and what two of them have in common.
  private func candidates() -> [Profile] {
    let seeds = rests.prefix(Self.seeds).map { $0.values.map(Self.sharable) }
    var seen: Set<[UInt16]> = []
    var candidates: [Profile] = []
    for (index, one) in seeds.enumerated() {
      for other in seeds[index...] {
        let common = zip(one, other).map { $0 == $1 ? $0 : Combination.nothing }
        guard seen.insert(common).inserted else { continue }
        let profile = Profile(common)
        if profile.places.count >= Self.leastFields { candidates.append(profile) }
      }
    }
    return candidates
  }

  private static func sharable(_ number: UInt16) -> UInt16 {
    number == Combination.own || number == Combination.null ? Combination.nothing : number
  }

  /// Leaves out, one by one, what too few use once each user has the profile that suits them best.
  private func worthwhile(_ chosen: [Profile], _ count: inout LineCount) -> [Profile] {
    var profiles = chosen
    while let worst = profiles.indices.map({ ($0, verdict(on: $0, of: profiles, &count)) })
      .first(where: { $0.1.users < Self.leastUsers || $0.1.saved <= 0 })
    {
      profiles.remove(at: worst.0)
    }
    // The key itself takes a line, and an empty one follows.
    let saved = profiles.indices.reduce(0) { $0 + verdict(on: $1, of: profiles, &count).saved }
    return saved > 2 ? profiles : []
  }

  private func verdict(
    on place: Int, of profiles: [Profile], _ count: inout LineCount
  ) -> (users: Int, saved: Int) {
    var users = 0
    var saved = -profiles[place].cost(&count)
    for rest in rests {
      guard let best = Self.best(of: profiles, for: rest.values, &count), best.place == place
      else { continue }
      users += rest.users
      saved += rest.users * best.gain
    }
    return (users, saved)
  }

  /// The profile that saves most for who has to write `rest`; the first of several.
  static func best(
    of profiles: [Profile], for rest: [UInt16], _ count: inout LineCount
  ) -> (place: Int, gain: Int)? {
    var best: (place: Int, gain: Int)?
    for (place, profile) in profiles.enumerated() {
      let gain = profile.gain(for: rest, &count)
      if gain > (best?.gain ?? 0) { best = (place, gain) }
    }
    return best
  }
}

/// How often each combination of values occurs among the users of one file.
struct FileCensus {
  /// How many there are, the rare ones included.
  private(set) var users = 0
  private(set) var combinations: [Combination: Int] = [:]
  /// By place of a shared field: whether somebody can't do with a default of the file.
  private(set) var fixed = Array(repeating: false, count: SharedField.all.count)

  /// What comes when so many were seen isn't counted: it is rare.
  private static let capacity = 4_096

  mutating func note(_ combination: Combination, fixing places: [Int]) {
    users += 1
    for place in places { fixed[place] = true }
    if combinations.count < Self.capacity || combinations[combination] != nil {
      combinations[combination, default: 0] += 1
    }
  }

  /// In an order that doesn't depend on hashing.
  var sorted: [(combination: Combination, count: Int)] {
    combinations.map { (combination: $0.key, count: $0.value) }.sorted {
      $0.combination.kind == $1.combination.kind
        ? $0.combination.values.lexicographicallyPrecedes($1.combination.values)
        : $0.combination.kind.rawValue < $1.combination.kind.rawValue
    }
  }
}

import Fields

/// Gives the values that users share numbers, so that comparing them is quick and counting small.
struct ValueTable {
  private var numbers: [[Value: UInt16]]
  private var values: [[Value]]
  /// How many users have each.
  private(set) var counts: [[Int]]

  init() {
    let count = SharedField.all.count
    numbers = Array(repeating: [.null: Combination.null], count: count)
    values = Array(repeating: [.null, .null], count: count)
    counts = Array(repeating: [0, 0], count: count)
  }

  /// The number of a value of the shared field at `place`.
  mutating func number(of value: Value?, at place: Int) -> UInt16 {
    guard let value else { return Combination.nothing }
    if let known = numbers[place][value] { return known }
    guard numbers[place].count <= SharedField.all[place].capacity, SharedField.isShareable(value)
    else { return Combination.own }
    return add(value, at: place)
  }

  /// The number of a value that is filled in, whoever may share it.
  mutating func number(ofDefault value: Value?, at place: Int) -> UInt16 {
    guard let value else { return Combination.nothing }
    return numbers[place][value] ?? add(value, at: place)
  }

  private mutating func add(_ value: Value, at place: Int) -> UInt16 {
    let number = UInt16(values[place].count)
    numbers[place][value] = number
    values[place].append(value)
    counts[place].append(0)
    return number
  }

  /// The same for a value that was numbered before, or is nobody's but its owner's.
  func knownNumber(of value: Value?, at place: Int) -> UInt16 {
    guard let value else { return Combination.nothing }
    return numbers[place][value] ?? Combination.own
  }

  mutating func count(_ number: UInt16, at place: Int) {
    guard number != Combination.own else { return }
    counts[place][Int(number)] += 1
  }

  /// How many users have a value; of somebody's own it isn't known, and taken for one.
  func count(of number: UInt16, at place: Int) -> Int {
    number == Combination.own ? 1 : counts[place][Int(number)]
  }

  func value(_ number: UInt16, at place: Int) -> Value? {
    switch number {
    case Combination.nothing, Combination.own: nil
    default: values[place][Int(number)]
    }
  }
}

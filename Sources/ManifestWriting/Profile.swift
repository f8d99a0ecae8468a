import Fields

/// Values that several users share, under a name.
struct Profile {
  var name = ""
  /// In the order of `SharedField.all`; `nothing` where it says nothing.
  let values: [UInt16]
  /// The places of the fields that it has.
  let places: [Int]
  /// The places of the groups that it has fields of, among the shared groups.
  let groups: [Int]

  init(_ values: [UInt16]) {
    self.values = values
    let places = values.indices.filter { values[$0] != Combination.nothing }
    self.places = places
    groups = FieldGroup.shared.indices.filter { group in
      FieldGroup.shared[group].places.contains(where: places.contains)
    }
  }

  /// How many lines shorter a user is with this profile who has to write `rest`; 0 where it doesn't
  /// fit, or saves nothing.
  func gain(for rest: [UInt16], _ count: inout LineCount) -> Int {
    guard places.allSatisfy({ rest[$0] == values[$0] }) else { return 0 }
    let left = without(rest)
    let saved = groups.reduce(0) {
      $0 + count.lines(of: rest, in: $1) - count.lines(of: left, in: $1)
    }
    return max(0, saved - 1)
  }

  /// What a user with this profile still has to write.
  func without(_ rest: [UInt16]) -> [UInt16] {
    var left = rest
    for place in places { left[place] = Combination.nothing }
    return left
  }

  /// How many lines it takes itself, with its name and the empty line behind it.
  func cost(_ count: inout LineCount) -> Int { count.lines(of: values) + 2 }
}

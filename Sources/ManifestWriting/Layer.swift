import Fields

/// Values that are filled in where a user says nothing, as numbers of a `ValueTable`.
struct Layer {
  /// In the order of `SharedField.all`.
  var values: [UInt16]

  /// What a user has to write, so that together with the layer it says what it should.
  func rest(of combination: Combination) -> [UInt16] {
    var rest = combination.values
    for place in rest.indices {
      rest[place] = written(combination.values[place], at: place, for: combination.kind)
    }
    return rest
  }

  /// What one field takes; `nothing` where it needs no word.
  func written(_ value: UInt16, at place: Int, for kind: UserKind) -> UInt16 {
    let shared = SharedField.all[place]
    let filledIn = kind.suits(shared.audience) ? values[place] : Combination.nothing
    guard value != filledIn else { return Combination.nothing }
    guard value == Combination.nothing else { return value }
    let isSilent = filledIn == Combination.null || !shared.isClearable || !shared.isStored
    return isSilent ? Combination.nothing : Combination.null
  }
}

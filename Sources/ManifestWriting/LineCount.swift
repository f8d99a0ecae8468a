import Fields
import YAMLWriting

/// How many lines values take, so that it is known what sharing them is worth.
struct LineCount {
  private struct Key: Hashable {
    var group: Int
    var values: [UInt16]
  }

  private let table: ValueTable
  private var known: [Key: Int] = [:]

  init(_ table: ValueTable) {
    self.table = table
  }

  /// Of all values of a combination.
  mutating func lines(of values: [UInt16]) -> Int {
    FieldGroup.shared.indices.reduce(0) { $0 + lines(of: values, in: $1) }
  }

  /// Of the values of one group, by its place among the shared ones.
  mutating func lines(of values: [UInt16], in group: Int) -> Int {
    let places = FieldGroup.shared[group].places
    let written = places.map { values[$0] }
    guard written.contains(where: { $0 != Combination.nothing }) else { return 0 }
    let key = Key(group: group, values: written)
    if let count = known[key] { return count }
    let count = count(places, written)
    known[key] = count
    return count
  }

  private func count(_ places: [Int], _ written: [UInt16]) -> Int {
    var pairs: [FieldText.Pair] = []
    for (place, number) in zip(places, written) where number != Combination.nothing {
      pairs.append((SharedField.all[place].field, table.value(number, at: place) ?? .null))
    }
    return FieldText.lines(of: pairs, indent: FieldText.userIndent).count
  }
}

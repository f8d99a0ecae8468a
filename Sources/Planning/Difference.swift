package import Fields
package import Model
package import Plans

/// Where one written field and the stored user differ.
///
/// Fields that aren't written never differ.
package enum Difference {
  package typealias Change = (path: FieldPath, before: Value?, after: Value?)

  /// Whether stored already is as `entry` says; the same answer as `changes`, without a list.
  static func isSettled(_ entry: DesiredUser.Entry, _ stored: StoredUser) -> Bool {
    switch entry.value {
    case .items(let items):
      areSettled(items, stored[entry.field]?.items ?? []) || changes(entry, stored).isEmpty
    case .pin: changes(entry, stored).isEmpty
    case .null: current(entry.field, stored) == nil
    default: current(entry.field, stored) == entry.value
    }
  }

  /// The quick answer for items in the order they are stored in; a no says nothing.
  private static func areSettled(_ desired: [Item], _ stored: [Item]) -> Bool {
    guard desired.count == stored.count else { return false }
    for place in desired.indices {
      for index in desired[place].values.indices {
        guard let wanted = desired[place].values[index] else { continue }
        guard stored[place][index] == (wanted.isNull ? nil : wanted) else { return false }
      }
    }
    return true
  }

  /// What has to change, as path, before and after; items by key.
  ///
  /// `isPerson` says what the user will be, where that isn't what they are.
  package static func changes(
    _ entry: DesiredUser.Entry, _ stored: StoredUser, isPerson: Bool? = nil
  ) -> [Change] {
    let before = current(entry.field, stored)
    switch entry.value {
    case .pin:
      // A PIN from a manifest never overwrites one that is set (rule 2).
      return stored.pinSet || !(isPerson ?? stored.isPerson)
        ? [] : [(.field(entry.field), nil, entry.value)]
    case .items(let items):
      return changes(entry.field, from: before?.items ?? [], to: items)
    case .null:
      return before == nil ? [] : [(.field(entry.field), before, nil)]
    default:
      return before == entry.value ? [] : [(.field(entry.field), before, entry.value)]
    }
  }

  /// The stored value; a user without a kind is a person.
  package static func current(_ field: Field, _ stored: StoredUser) -> Value? {
    stored[field] ?? (field == .kind ? .text("person") : nil)
  }

  private static func changes(
    _ field: Field, from stored: [Item], to desired: [Item]
  ) -> [Change] {
    let old = Dictionary(stored.map { ($0.key, $0) }) { first, _ in first }
    let new = Dictionary(desired.map { ($0.key, $0) }) { first, _ in first }
    var changes: [Change] = []
    for key in Set(old.keys).union(new.keys).sorted() {
      switch (old[key], new[key]) {
      case (let old?, nil): changes.append((.item(field, key: key), .items([old]), nil))
      case (nil, let new?):
        changes.append((.item(field, key: key), nil, .items([new.storable])))
      case (let old?, let new?): changes += self.changes(field, key: key, from: old, to: new)
      case (nil, nil): break
      }
    }
    return changes
  }

  private static func changes(
    _ field: Field, key: String, from old: Item, to new: Item
  ) -> [Change] {
    new.values.indices.compactMap { index in
      guard index > 0, let wanted = new.values[index] else { return nil }
      let after = wanted == .null ? nil : wanted
      guard old[index] != after else { return nil }
      return (.itemField(field, key: key, index: index), old[index], after)
    }
  }
}

extension FieldChange.Cause {
  /// Why stored and desired differ at `path`, told by what was applied last.
  init(of path: FieldPath, desired: Value, before: Value?, applied: AppliedValues?) {
    guard let field = path.field, let last = applied?[field] else {
      self = .first
      return
    }
    let lastValue = path.value(in: last)
    let wanted = path.value(in: desired)
    switch (wanted == lastValue, Self.isAsApplied(before, lastValue)) {
    case (true, _): self = .drift
    case (false, true): self = .manifest
    case (false, false): self = lastValue == nil && path.isItemField ? .first : .both
    }
  }

  /// Of entries only what was applied counts: the rest of them was never managed.
  private static func isAsApplied(_ stored: Value?, _ last: Value?) -> Bool {
    guard case .items(let old) = stored, case .items(let applied) = last, old.count == applied.count
    else { return stored == last }
    return zip(old, applied).allSatisfy { old, applied in
      applied.values.indices.allSatisfy { applied[$0] == nil || applied[$0] == old[$0] }
    }
  }
}

extension FieldPath {
  fileprivate var isItemField: Bool {
    if case .itemField = self { true } else { false }
  }
}

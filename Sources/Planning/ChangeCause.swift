import Fields
import Model
import Plans

extension FieldChange.Cause {
  /// Why stored and desired differ at `path`, told by what was applied last.
  init(of path: FieldPath, desired: Value, before: Value?, applied: AppliedValues?) {
    guard let field = path.field, let last = applied?[field] else {
      self = .first
      return
    }
    let lastValue = Self.value(in: last, at: path)
    let wanted = Self.value(in: desired, at: path)
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

  private static func value(in whole: Value, at path: FieldPath) -> Value? {
    switch path {
    case .item(_, let key):
      whole.items.first { $0.key == key }.map { .items([Difference.storable($0)]) }
    case .itemField(_, let key, let index):
      whole.items.first { $0.key == key }?[index].flatMap { $0 == .null ? nil : $0 }
    default: whole == .null ? nil : whole
    }
  }
}

extension FieldPath {
  fileprivate var isItemField: Bool {
    if case .itemField = self { true } else { false }
  }
}

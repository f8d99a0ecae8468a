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

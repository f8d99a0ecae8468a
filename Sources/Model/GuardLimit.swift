/// How many actions of a class a run may carry out: a count, a share of the managed users, or both.
package struct GuardLimit: Hashable, Sendable {
  package var count: Int?
  /// Of the managed users, 0–100.
  package var percent: Int?

  package init(count: Int? = nil, percent: Int? = nil) {
    self.count = count
    self.percent = percent
  }

  /// The lower of the two, rounded down; nil: unlimited.
  package func maximum(managed: Int) -> Int? {
    let share = percent.map { managed * $0 / 100 }
    guard let count, let share else { return count ?? share }
    return min(count, share)
  }
}

import Fields
import Model
import Planning

/// A stored user whom no manifest names, and to whom something was applied under some extension.
struct Stray: Sendable {
  /// The stored extension.
  let key: String
  let applied: AppliedValues
  /// Whether an apply or another program knew the user by that extension, as the log has it.
  private(set) var isKnown = false

  init(_ user: StoredUser, _ applied: AppliedValues) {
    key = user.extension.text
    self.applied = applied
  }

  mutating func add(_ line: AuditedLine) {
    if line.isApplied { isKnown = true }
  }

  /// Where users went whom somebody renumbered by hand, by their extension.
  ///
  /// The log has nothing of it: a user is told by all that was applied, which is what the manifests
  /// still say, and if others are like that, not at all.
  static func renumberings(
    of lost: [UserMatch], _ strays: some Sequence<Stray>, userOwned: Set<Field>
  ) -> [String: String] {
    let strays = Dictionary(grouping: strays.filter { !$0.isKnown }, by: \.applied.entries)
    guard !strays.isEmpty else { return [:] }
    let lost = Dictionary(grouping: lost) { match in
      match.desired.entries
        .filter { AppliedValues.keeps($0.field, $0.value, userOwned: userOwned) }
        .map { AppliedValues.Entry($0.field, $0.value) }
    }
    var numbers: [String: String] = [:]
    for (applied, matches) in lost where !applied.isEmpty && matches.count == 1 {
      if let found = strays[applied], found.count == 1 { numbers[matches[0].key] = found[0].key }
    }
    return numbers
  }
}

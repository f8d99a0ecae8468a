import Drifts
import Fields
import Model
import Planning
import Plans

/// Where one stored user differs from what was last applied.
enum Comparison {
  /// Fields that the manifests don't write any more, or that people own, are nobody's drift; nor is
  /// what the manifests say by now.
  static func changes(
    _ match: UserMatch, _ stored: StoredUser, _ applied: AppliedValues, userOwned: Set<Field>
  ) -> [FieldDrift] {
    applied.entries.flatMap { last -> [FieldDrift] in
      guard last.field.purpose == .stored, !userOwned.contains(last.field),
        let wanted = match.desired.entries.first(where: { $0.field == last.field })
      else { return [] }
      return changes(last, wanted, stored)
    }
  }

  private static func changes(
    _ last: AppliedValues.Entry, _ wanted: DesiredUser.Entry, _ stored: StoredUser
  ) -> [FieldDrift] {
    let changed = Difference.changes(DesiredUser.Entry(last.field, last.value), stored)
    guard !changed.isEmpty else { return [] }
    let unwanted = Difference.changes(wanted, stored).map(\.path)
    return changed.filter { change in unwanted.contains { $0.overlaps(change.path) } }
      .map { change in
        FieldDrift(
          change.path, applied: change.after, stored: change.before,
          desired: change.path.value(in: wanted.value),
          entry: .init(
            origin: wanted.origin, line: Int(wanted.line), column: Int(wanted.column)))
      }
  }
}

package import Fields
import Model
package import Plans
package import Rendering

/// Subjects and values as they read in reports.
package enum ReportWords {
  package static func subject(
    _ key: String, _ name: String, of resource: ResourceKind = .user
  ) -> String {
    (resource == .user ? "" : resource.rawValue + " ") + key
      + (name.isEmpty || name == key ? "" : " " + name)
  }
}

extension ReportTable.Cell {
  /// A value of a field; that there is none takes no colour.
  package static func value(
    _ value: Value?, _ path: FieldPath, _ values: ValueText, _ tone: Tone
  ) -> ReportTable.Cell {
    let isNone = value.map(\.isNull) ?? true
    return ReportTable.Cell(values.text(value, of: path.field), isNone ? .faint : tone)
  }
}

extension ReportSection {
  /// What is for support to change; nil when there is nothing.
  package static func needsSupport(
    _ needs: [SupportNeed], _ values: ValueText, hint: String
  ) -> ReportSection? {
    guard !needs.isEmpty else { return nil }
    let rows = needs.map { need in
      [
        ReportTable.Cell(
          ReportWords.subject(need.key, need.name),
          note: need.awaitingSince.map { "awaiting support since \(Timestamp.minute(of: $0))" }),
        ReportTable.Cell(need.field.name),
        ReportTable.Cell(
          values.text(need.before, of: need.field) + " → "
            + values.text(need.after, of: need.field),
          note: need.deletes.flatMap(Count.text).map { "deletes " + $0 }),
      ]
    }
    return ReportSection(
      "needs-support", "Needs support", count: rows.count, hint: hint,
      .table(ReportTable("Changes for support to make", ["User", "Field", "Change"], rows)))
  }

  /// What no manifest names; of `hidden` users, only the number is told.
  package static func unmanaged(
    _ unmanaged: [Unmanaged], hiding hidden: Set<String>
  ) -> ReportSection? {
    guard !unmanaged.isEmpty else { return nil }
    let note = unmanaged.hiddenNote(hidden).map { " \($0)." } ?? ""
    return ReportSection(
      "unmanaged", "Unmanaged", count: unmanaged.count,
      hint: "In no manifest, and never touched.\(note)",
      .list(
        unmanaged.without(hidden).map {
          Line(ReportWords.subject($0.key, $0.name, of: $0.resource))
        }))
  }

  /// What lies outside of the area of the run; nil when there is nothing.
  package static func outOfArea(_ outOfArea: [OutOfArea]) -> ReportSection? {
    guard !outOfArea.isEmpty else { return nil }
    let lines = outOfArea.map { outside in
      Line(
        ReportWords.subject(outside.key, outside.name, of: outside.resource) + outside.exceptions)
    }
    return ReportSection(
      "out-of-area", "Out of area", count: lines.count,
      hint: "Not compared, and not yours to change.", .list(lines))
  }
}

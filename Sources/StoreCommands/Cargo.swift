import Exports
import FieldCoding
import Fields
import Rendering
import Storage

/// What a store is to be filled with, and where it comes from.
struct Cargo {
  enum Form: String {
    case json
    case csv
  }

  /// As the user calls it.
  var file: String
  var form: Form
  var document: ExportDocument
  /// Whether the file itself says who is set up.
  var saysStatus = true

  /// One line for all of it: nothing was changed, as nothing was there.
  var audit: AuditLine {
    var changes = AuditChanges()
    changes.note("from", file)
    for (name, count) in counts { changes.note(name, String(count)) }
    return AuditLine(
      action: AuditLine.load, resource: AuditLine.store, key: AuditLine.loaded,
      changes: changes.text)
  }

  /// How many there are of each kind, by section.
  var counts: [(name: String, count: Int)] {
    [("users", document.users.count)]
      + ResourceKind.listed.map { ($0.section, document.resources[$0]?.count ?? 0) }
      .filter { $0.1 > 0 }
  }
}

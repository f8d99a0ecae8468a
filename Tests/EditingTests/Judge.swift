import Editing
import Fields
import Foundation
import JSON
import Plans
import TestSupport

/// PyYAML, which says what differs between a manifest before and after.
enum Judge {
  static func verdict(on cases: JSON) async throws -> String {
    var writer = JSONWriter()
    writer.write(cases)
    let tests = URL(filePath: #filePath).deletingLastPathComponent()
    return try await TestPython.output(
      of: tests.appending(path: "Scripts/judge.py"), on: writer.bytes)
  }

  /// The way to a value, as keys and `[key, value]` of an entry, and the value as texts.
  static func json(_ edit: ManifestEdit) -> JSON {
    ["user": .string(edit.user.text), "way": .array(way(edit.path)), "value": json(edit.after)]
  }

  private static func way(_ path: FieldPath) -> [JSON] {
    guard case .itemField(let field, let key, let index) = path,
      case .items(let table) = field.descriptor.shape
    else { return (path.field?.descriptor.path ?? []).map(JSON.string) }
    return field.descriptor.path.map(JSON.string) + [[.string(table.key.name), .string(key)]]
      + table.fields[index].path.map(JSON.string)
  }

  private static func json(_ value: Value?) -> JSON {
    switch value {
    case .text(let text): .string(text)
    case .texts(let texts): .array(texts.map(JSON.string))
    case .boolean(let boolean): .string(boolean ? "true" : "false")
    case .integer(let integer): .string(String(integer))
    default: .null
    }
  }
}

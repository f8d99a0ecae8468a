import FieldCoding
import Fields
import JSON

/// Writes an export as JSON, a line for each resource and user.
///
/// The same state gives the same bytes: members stand in the order of the field table.
package struct ExportWriter {
  private var writer = JSONWriter(style: .pretty)

  /// Resources come in the order given.
  private init(_ document: ExportDocument) {
    writer.beginObject()
    writer.member("format_version", ExportDocument.format)
    writer.member("organization", document.organization)
    writer.member("domain", document.domain)
    for kind in ResourceKind.listed {
      writer.name(kind.section)
      writer.beginArray()
      for item in document.resources[kind] ?? [] { write(item, kind) }
      writer.endArray()
    }
    writer.name("users")
    writer.beginArray()
  }

  /// The next user, by extension.
  private mutating func write(_ user: ExportedUser) {
    var line = JSONWriter(style: .compact)
    line.beginObject()
    line.member("extension", user.extension.text)
    ValueCoding.write(Self.fields.lazy.map { ($0.path, $0.shape, user[$0.field]) }, to: &line)
    for flag in ExportMember.flags {
      line.name(flag.name)
      line.boolean(user[keyPath: flag.path])
    }
    line.name(ExportMember.data)
    line.beginObject()
    for count in ExportMember.counts {
      line.name(count.name)
      line.integer(user.data[keyPath: count.path])
    }
    line.endObject()
    line.endObject()
    writer.embed(line.bytes)
  }

  /// A whole export.
  package static func render(_ document: ExportDocument) -> [UInt8] {
    var export = ExportWriter(document)
    for user in document.users { export.write(user) }
    export.writer.endArray()
    export.writer.endObject()
    export.writer.endLine()
    return export.writer.bytes
  }

  private mutating func write(_ item: Item, _ kind: ResourceKind) {
    guard let table = ItemTable.table(of: kind) else { return }
    var line = JSONWriter(style: .compact)
    line.beginObject()
    ValueCoding.write(item.storable, table, to: &line)
    line.endObject()
    writer.embed(line.bytes)
  }

  private static let fields = ExportMember.fields.map(\.descriptor)
}

import FieldCoding
package import Fields
import JSON

/// Writes an export as JSON, a line for each resource and user, piece by piece.
///
/// The same state gives the same bytes: members stand in the order of the field table.
package struct ExportWriter {
  private var writer = JSONWriter(style: .pretty)

  /// `resources` come in the order given.
  package init(organization: String, domain: String, resources: [ResourceKind: [Item]]) {
    writer.beginObject()
    writer.member("format_version", ExportDocument.format)
    writer.member("organization", organization)
    writer.member("domain", domain)
    for kind in ResourceKind.listed {
      writer.name(kind.section)
      writer.beginArray()
      for item in resources[kind] ?? [] { write(item, kind) }
      writer.endArray()
    }
    writer.name("users")
    writer.beginArray()
  }

  /// The next user, by extension.
  package mutating func write(_ user: ExportedUser) {
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

  package mutating func end() {
    writer.endArray()
    writer.endObject()
    writer.endLine()
  }

  /// Hands over what was written and goes on, so that a long export needs no memory.
  package mutating func take() -> [UInt8] {
    defer { writer.bytes = [] }
    return writer.bytes
  }

  /// A whole export.
  package static func render(_ document: ExportDocument) -> [UInt8] {
    var writer = ExportWriter(
      organization: document.organization, domain: document.domain, resources: document.resources)
    for user in document.users { writer.write(user) }
    writer.end()
    return writer.take()
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

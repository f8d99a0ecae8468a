package import FieldCoding
import Fields
import JSON
package import Model

/// The last applied values of a user as the ledger keeps them: a compact JSON object by field.
package enum AppliedCoding {
  package static func text(of values: AppliedValues) -> String {
    var writer = JSONWriter(style: .compact)
    write(values, to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Reads what `text(of:)` wrote, this version's or another's: fields unknown here are dropped.
  ///
  /// Throws when the text is damaged.
  package static func values(of text: String) throws(JSONNode.Mismatch) -> AppliedValues {
    let json: JSON
    do {
      json = try JSONReader.read(Array(text.utf8))
    } catch {
      throw JSONNode.Mismatch(path: "", reason: "is not JSON: \(error.message)")
    }
    return try read(JSONNode(json), unknown: .dropped)
  }

  static func write(_ values: AppliedValues, to writer: inout JSONWriter) {
    writer.beginObject()
    if let number = values.number { writer.member("extension", number.text) }
    if let former = values.former { writer.member("was", former.text) }
    for entry in values.entries {
      writer.name(entry.field.name)
      ValueCoding.write(entry.value, entry.field.descriptor.shape, to: &writer)
    }
    writer.endObject()
  }

  static func read(
    _ node: JSONNode, unknown: ValueCoding.Unknown
  ) throws(JSONNode.Mismatch) -> AppliedValues {
    var values = AppliedValues()
    for member in try node.members() {
      guard let field = FieldTable.field(named: member.name) else {
        guard unknown == .dropped else { throw member.node.mismatch("is not a field") }
        continue
      }
      let value = try ValueCoding.read(member.node, field.descriptor.shape, unknown: unknown)
      switch field {
      case .extension: values.number = value?.text.flatMap(Extension.init)
      case .was: values.former = value?.text.flatMap(Extension.init)
      default: values.entries.append(.init(field, value ?? .null))
      }
    }
    values.entries.sort { $0.field < $1.field }
    return values
  }
}

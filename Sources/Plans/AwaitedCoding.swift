package import FieldCoding
import Fields
import JSON
package import Model

/// A change that support was asked for, as the ledger keeps it: `{"before", "after"}` in JSON.
package enum AwaitedCoding {
  package static func text(of need: SupportNeed) -> String {
    let shape = need.field.descriptor.shape
    var writer = JSONWriter(style: .compact)
    writer.beginObject()
    writer.name("before")
    ValueCoding.write(need.before, shape, to: &writer)
    writer.name("after")
    ValueCoding.write(need.after, shape, to: &writer)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Nil for a field of another version's; throws when the text is damaged.
  package static func change(
    of text: String, field name: String, since: Int64
  ) throws(JSONNode.Mismatch) -> AwaitedChange? {
    guard let field = FieldTable.field(named: name) else { return nil }
    let json: JSON
    do {
      json = try JSONReader.read(Array(text.utf8))
    } catch {
      throw JSONNode.Mismatch(path: "", reason: "is not JSON: \(error.message)")
    }
    let node = JSONNode(json)
    let shape = field.descriptor.shape
    return AwaitedChange(
      field, before: try ValueCoding.readStored(try node.member("before"), shape),
      after: try ValueCoding.read(try node.member("after"), shape), since: since)
  }
}

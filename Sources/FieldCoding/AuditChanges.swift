package import Fields
import JSON

/// What an entry of the audit log says was changed: a JSON array of `{field, before, after}`.
package struct AuditChanges {
  private var writer = JSONWriter()

  package init() { writer.beginArray() }

  /// A field that had no value before, which goes without saying: its user is being created.
  package mutating func add(_ name: String, _ shape: FieldShape?, after: Value?) {
    begin(name)
    write("after", after, shape)
    writer.endObject()
  }

  package mutating func add(_ name: String, _ shape: FieldShape?, before: Value?, after: Value?) {
    begin(name)
    write("before", before, shape)
    write("after", after, shape)
    writer.endObject()
  }

  /// A secret, as "set" or "cleared", or something else that words say better than values.
  package mutating func note(_ name: String, _ words: String) {
    begin(name)
    writer.name("before")
    writer.null()
    writer.name("after")
    writer.string(words)
    writer.endObject()
  }

  /// As the store keeps it.
  package var text: String {
    var finished = writer
    finished.endArray()
    return String(decoding: finished.bytes, as: UTF8.self)
  }

  private mutating func begin(_ name: String) {
    writer.beginObject()
    writer.name("field")
    writer.string(name)
  }

  private mutating func write(_ name: String, _ value: Value?, _ shape: FieldShape?) {
    writer.name(name)
    if let shape { ValueCoding.write(value, shape, to: &writer) } else { writer.null() }
  }
}

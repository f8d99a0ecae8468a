import FieldCoding
import Fields
package import JSON
package import Model

/// What JSON tells of each user.
package enum UserJSON {
  /// The members that every user has, in a list and alone; the object is open.
  package static func write(_ user: StoredUser, to writer: inout JSONWriter) {
    writer.name("extension")
    writer.string(user.extension.text)
    writer.name("name")
    writer.string(user.name)
    writer.name("status")
    writer.write(user.status.map { .string($0.rawValue) } ?? .null)
    writer.name("revision")
    writer.integer(Int(user.revision))
    writer.name("fields")
    writer.beginObject()
    for field in FieldTable.stored where field != .extension {
      guard let value = user[field] else { continue }
      writer.name(field.name)
      ValueCoding.write(value, field.descriptor.shape, to: &writer)
    }
    writer.endObject()
  }
}

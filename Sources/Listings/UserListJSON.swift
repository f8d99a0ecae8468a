import JSON

/// A list of users as JSON for programs.
package enum UserListJSON {
  /// An array of objects, in the order given.
  package static func render(_ rows: [UserRow]) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.beginArray()
    for row in rows {
      writer.beginObject()
      UserJSON.write(row.user, to: &writer)
      writer.name("managed")
      writer.boolean(row.isManaged)
      writer.endObject()
    }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }
}

import FieldCoding
import Fields
import JSON
import Model
import Plans

/// One user as JSON for programs.
package enum UserJSON {
  package static func render(_ details: UserDetails) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.beginObject()
    write(details.user, to: &writer)
    write(managed: details, to: &writer)
    writer.name("data")
    writer.write([
      "voicemail": .integer(details.data.voicemails), "unheard": .integer(details.data.unheard),
      "greetings": .integer(details.data.greetings),
      "music_on_hold": .integer(details.data.musicOnHold),
    ])
    writer.name("links")
    writer.write(.array(details.links.map { json($0, state: details.state(of: $0)) }))
    writer.name("mails")
    writer.write(.array(details.mails.map(json)))
    writer.name("history")
    HistoryJSON.write(details.history, to: &writer)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// The members that every user has, in a list and alone; the object is open.
  static func write(_ user: StoredUser, to writer: inout JSONWriter) {
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

  private static func write(managed details: UserDetails, to writer: inout JSONWriter) {
    writer.name("managed")
    writer.boolean(details.source != nil)
    guard let source = details.source else { return }
    writer.name("source")
    writer.write([
      "file": .string(source.file), "line": .integer(source.line),
      "column": .integer(source.column),
    ])
    writer.name("managed_fields")
    writer.write(.array(details.managed.map { .string($0.name) }))
  }

  private static func json(_ link: UserDetails.Link, state: String) -> JSON {
    [
      "kind": .string(link.kind), "address": .string(link.address), "state": .string(state),
      "created": .string(Timestamp.text(of: link.created)),
      "expires": .string(Timestamp.text(of: link.expires)),
      "used": link.used.map { .string(Timestamp.text(of: $0)) } ?? .null,
    ]
  }

  private static func json(_ mail: OutboxEntry) -> JSON {
    [
      "kind": .string(mail.kind), "address": .string(mail.address),
      "state": .string(mail.hasFailed ? "failed" : "waiting"),
      "attempts": .integer(mail.attempts),
      "last_error": mail.lastError.map { .string($0) } ?? .null,
    ]
  }
}

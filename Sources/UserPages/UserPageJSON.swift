import FieldCoding
import Fields
import JSON
import Listings
import Model
import Plans

/// One user as JSON for programs.
package enum UserPageJSON {
  package static func render(_ details: UserDetails) -> [UInt8] {
    var writer = JSONWriter(style: .pretty)
    writer.beginObject()
    UserJSON.write(details.user, to: &writer)
    writer.name("summary")
    writer.string(AccountSentence(details).text)
    write(managed: details, to: &writer)
    write(details.data, to: &writer)
    write(details.connections, to: &writer)
    writer.name("links")
    writer.write(.array(details.links.map { json($0, at: details.now) }))
    writer.name("mails")
    writer.write(.array(details.mails.map(json)))
    writer.name("awaiting_support")
    write(details.awaited, to: &writer)
    if details.plan != nil { write(planned: details, to: &writer) }
    writer.name("history")
    HistoryJSON.write(details.history, to: &writer)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private static func write(managed details: UserDetails, to writer: inout JSONWriter) {
    writer.name("managed")
    writer.write(details.knowsManaged ? .boolean(details.source != nil) : .null)
    if let former = details.former {
      writer.name("last_applied_as")
      writer.string(former.number.text)
    }
    guard let source = details.source else { return }
    writer.name("source")
    writer.write([
      "file": .string(source.file), "line": .integer(source.line),
      "column": .integer(source.column),
    ])
    writer.name("managed_fields")
    writer.write(.array(details.managed.map { .string($0.name) }))
  }

  private static func write(_ data: UserData, to writer: inout JSONWriter) {
    writer.name("data")
    writer.write([
      "voicemail": .integer(data.voicemails), "unheard": .integer(data.unheard),
      "greetings": .integer(data.greetings), "music_on_hold": .integer(data.musicOnHold),
    ])
  }

  private static func write(_ connections: UserConnections, to writer: inout JSONWriter) {
    writer.name("phone_numbers")
    writer.write(.array(connections.phoneNumbers.map { .string($0) }))
    writer.name("queues")
    writer.write(.array(connections.queues.map(json)))
    writer.name("agents")
    writer.write(.array(connections.agents.map(json)))
    writer.name("callers")
    writer.write(
      .array(
        connections.callers.map { caller in
          [
            "extension": .string(caller.peer.extension), "name": .string(caller.peer.name),
            "ways": .array(caller.ways.map { .string($0) }),
          ]
        }))
  }

  /// What the next apply would do, in short; `plan --target` tells it in full.
  private static func write(planned details: UserDetails, to writer: inout JSONWriter) {
    writer.name("planned")
    writer.write(
      .array(
        details.planned.map { action in
          [
            "action": .string(action.kind.rawValue),
            "fields": .array(action.changes.map { .string($0.path.name) }),
          ]
        }))
    writer.name("blocked")
    writer.write(
      .array(
        details.blocked.map { block in
          [
            "action": .string(block.action.rawValue), "code": .string(block.code.rawValue),
            "message": .string(block.message),
          ]
        }))
    writer.name("needs_support")
    writer.write(.array(details.unasked.map { .string($0.field.name) }))
  }

  private static func write(_ awaited: [AwaitedChange], to writer: inout JSONWriter) {
    writer.beginArray()
    for change in awaited {
      let shape = change.field.descriptor.shape
      writer.beginObject()
      writer.name("field")
      writer.string(change.field.name)
      writer.name("before")
      ValueCoding.write(change.before, shape, to: &writer)
      writer.name("after")
      ValueCoding.write(change.after, shape, to: &writer)
      writer.name("since")
      writer.string(Timestamp.text(of: change.since))
      writer.endObject()
    }
    writer.endArray()
  }

  private static func json(_ peer: Peer) -> JSON {
    ["extension": .string(peer.extension), "name": .string(peer.name)]
  }

  private static func json(_ link: UserLink, at now: Int64) -> JSON {
    [
      "kind": .string(link.kind), "address": .string(link.address),
      "state": .string(link.state(at: now).rawValue),
      "created": .string(Timestamp.text(of: link.created)),
      "expires": .string(Timestamp.text(of: link.expires)),
      "used": link.used.map { .string(Timestamp.text(of: $0)) } ?? .null,
    ]
  }

  private static func json(_ mail: OutboxEntry) -> JSON {
    [
      "kind": .string(mail.kind), "address": .string(mail.address),
      "state": .string(mail.state),
      "attempts": .integer(mail.attempts),
      "last_error": mail.lastError.map { .string($0) } ?? .null,
    ]
  }
}

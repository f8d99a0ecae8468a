import FieldCoding
import Fields
package import JSON
import Model
import Plans

/// Drift as JSON; `schemas/drift.schema.json` describes it.
package enum DriftDocumentWriter {
  package static func write(_ document: DriftDocument, style: JSONStyle) -> [UInt8] {
    let drift = document.drift
    var writer = JSONWriter(style: style)
    writer.beginObject()
    writeHead(document, to: &writer)
    writer.list("changed", drift.changed, write)
    writer.list("gone", drift.gone, write)
    writer.list("unmanaged", drift.unmanaged, PlanDocumentWriter.write)
    writer.list("out_of_area", drift.outOfArea, PlanDocumentWriter.write)
    writer.list("needs_support", drift.needsSupport, PlanDocumentWriter.write)
    writer.list("links", drift.links, write)
    writer.list("mails", drift.mails, write)
    writer.name("accounts")
    write(drift.accounts, to: &writer)
    writer.list("groups", drift.groups, write)
    writer.name("pending")
    write(drift.pending, to: &writer)
    writer.member("compared", drift.compared)
    writer.member("managed", drift.managed)
    writer.name("summary")
    write(drift.summary, to: &writer)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private static func writeHead(_ document: DriftDocument, to writer: inout JSONWriter) {
    writer.member("format_version", DriftDocument.format)
    writer.member("tool_version", document.toolVersion)
    writer.member("organization", document.drift.organization)
    writer.member("store", document.drift.store)
    writer.member("role", document.drift.role.rawValue)
    writer.member("checked_at", Timestamp.text(of: document.drift.checked))
    writer.name("drifted")
    writer.boolean(document.drift.isDrifted)
  }

  private static func write(_ accounts: [AccountStatus: Int], to writer: inout JSONWriter) {
    writer.beginObject()
    for status in AccountStatus.allCases {
      writer.name(status.rawValue)
      writer.integer(accounts[status] ?? 0)
    }
    writer.endObject()
  }

  private static func write(_ pending: PendingEdits, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("users", pending.users)
    writer.member("fields", pending.fields)
    writer.member("requests", pending.requests)
    writer.member("resources", pending.resources)
    writer.endObject()
  }

  private static func write(_ summary: DriftSummary, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("fields", summary.fields)
    writer.member("unknown", summary.unknown)
    writer.member("users", summary.users)
    writer.member("gone", summary.gone)
    writer.member("unclear", summary.unclear)
    writer.member("unmanaged", summary.unmanaged)
    writer.member("out_of_area", summary.outOfArea)
    writer.member("needs_support", summary.needsSupport)
    writer.member("awaiting_support", summary.awaitingSupport)
    writer.member("links_unused", summary.linksUnused)
    writer.member("links_expired", summary.linksExpired)
    writer.member("mails_waiting", summary.mailsWaiting)
    writer.member("mails_failed", summary.mailsFailed)
    writer.member("pending", summary.pending)
    writer.endObject()
  }
}

extension DriftDocumentWriter {
  private static func write(_ user: ChangedUser, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("key", user.key)
    writer.member("name", user.name)
    writer.member("department", orNull: user.department)
    writer.member("revision", Int(user.revision))
    writer.source(user.source)
    writer.list("changes", user.changes, write)
    writer.endObject()
  }

  private static func write(_ change: FieldDrift, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("field", change.path.name)
    if let shape = change.path.shape {
      let values: [(StaticString, Value?)] = [
        ("applied", change.applied), ("stored", change.stored), ("desired", change.desired),
      ]
      for (name, value) in values {
        writer.name(name)
        ValueCoding.write(value, shape, to: &writer)
      }
    }
    write(change.author, to: &writer)
    writer.endObject()
  }

  private static func write(_ user: GoneUser, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("key", user.key)
    writer.member("name", user.name)
    writer.member("department", orNull: user.department)
    writer.member("fate", user.fate.word)
    if case .renumbered(let number, _) = user.fate { writer.member("renumbered_to", number) }
    write(user.author, to: &writer)
    writer.source(user.source)
    writer.endObject()
  }

  /// `null` is unknown.
  private static func write(_ author: ChangeAuthor?, to writer: inout JSONWriter) {
    writer.name("by")
    guard let author else { return writer.null() }
    writer.beginObject()
    writer.member("who", author.who)
    writer.member("role", author.role)
    writer.member("at", Timestamp.text(of: author.time))
    writer.endObject()
  }

  private static func write(_ link: UnusedLink, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("key", link.key)
    writer.member("name", link.name)
    writer.member("kind", link.kind)
    writer.member("address", link.address)
    writer.member("state", link.hasExpired ? "expired" : "unused")
    writer.member("created_at", Timestamp.text(of: link.created))
    writer.member("expires_at", Timestamp.text(of: link.expires))
    writer.endObject()
  }

  private static func write(_ mail: UnsentMail, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("key", mail.key)
    writer.member("name", mail.name)
    writer.member("kind", mail.kind)
    writer.member("address", mail.address)
    writer.member("state", mail.hasFailed ? "failed" : "waiting")
    writer.member("attempts", mail.attempts)
    writer.member("reason", orNull: mail.reason)
    writer.member("created_at", Timestamp.text(of: mail.created))
    writer.endObject()
  }

  private static func write(_ group: UserGroup, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("department", orNull: group.department)
    writer.member("compared", group.compared)
    writer.member("managed", group.managed)
    writer.endObject()
  }
}

extension GoneUser.Fate {
  fileprivate var word: String {
    switch self {
    case .removed: "removed"
    case .replaced: "replaced"
    case .renumbered: "renumbered"
    case .unclear: "unclear"
    case .vanished: "vanished"
    }
  }
}

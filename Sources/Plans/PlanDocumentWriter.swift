import FieldCoding
import Fields
package import JSON
import Model

/// A saved plan as JSON; `schemas/plan.schema.json` describes it.
package enum PlanDocumentWriter {
  /// How much of an action is written.
  enum Extent {
    case everything
    /// Without what only informs the reader.
    case meaning
  }

  package static func write(_ document: PlanDocument, style: JSONStyle) -> [UInt8] {
    write(document, style, signature: document.seal?.signature)
  }

  /// What a signature is taken of: the document with its expiry and without a signature.
  package static func signedBytes(of document: PlanDocument) -> [UInt8] {
    write(document, .compact, signature: nil)
  }

  private static func write(
    _ document: PlanDocument, _ style: JSONStyle, signature: String?
  ) -> [UInt8] {
    let plan = document.plan
    var writer = JSONWriter(style: style)
    writer.beginObject()
    writeHead(document, to: &writer)
    if let signature { writer.member("signature", signature) }
    writer.list("actions", plan.actions) { write($0, .everything, to: &$1) }
    writer.list("needs_support", plan.needsSupport, write)
    writer.list("blocked", plan.blocked, write)
    writer.list("unmanaged", plan.unmanaged, write)
    writer.list("out_of_area", plan.outOfArea, write)
    writer.list("warnings", plan.warnings, write)
    writer.list("guards", plan.guards, write)
    writer.list("records", plan.records, write)
    writer.name("compared")
    writer.integer(plan.compared)
    writer.name("managed")
    writer.integer(plan.managed)
    writer.name("summary")
    write(plan.summary, to: &writer)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private static func writeHead(_ document: PlanDocument, to writer: inout JSONWriter) {
    writer.member("format_version", PlanDocument.format)
    writer.member("tool_version", document.toolVersion)
    writer.member("organization", document.plan.organization)
    writer.member("store", document.plan.store)
    writer.member("role", document.plan.role.rawValue)
    if document.isRedacted {
      writer.name("redacted")
      writer.boolean(true)
    }
    writer.member("digest", document.digest)
    writer.member("created_at", Timestamp.text(of: document.createdAt))
    if let seal = document.seal {
      writer.member("expires_at", Timestamp.text(of: seal.expiresAt))
    }
    writer.member("manifest_digest", document.manifestDigest)
  }

  private static func write(_ summary: PlanSummary, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("create", summary.create)
    writer.member("update", summary.update)
    writer.member("reset", summary.reset)
    writer.member("reset_password", summary.resetPassword)
    writer.member("send_welcome", summary.sendWelcome)
    writer.member("remove", summary.remove)
    writer.member("needs_support", summary.needsSupport)
    writer.member("awaiting_support", summary.awaitingSupport)
    writer.member("blocked", summary.blocked)
    writer.member("unmanaged", summary.unmanaged)
    writer.member("out_of_area", summary.outOfArea)
    writer.member("people_mailed", summary.peopleMailed)
    writer.member("voicemails_lost", summary.voicemailsLost)
    writer.endObject()
  }
}

extension PlanDocumentWriter {
  static func write(_ action: Action, _ extent: Extent, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("action", action.kind.rawValue)
    writer.member("resource", action.resource.rawValue)
    writer.member("key", action.key)
    writer.member("name", action.name)
    if let revision = action.revision { writer.member("revision", Int(revision)) }
    if extent == .everything { writer.source(action.source) }
    if action.kind == .create || action.kind == .update || !action.changes.isEmpty {
      writer.list("changes", action.changes) { write($0, extent, to: &$1) }
    }
    if let request = action.request { writer.member("request", request) }
    writeLoss(of: action, to: &writer)
    if let pin = action.pin {
      writer.name("pin")
      ValueCoding.write(pin, to: &writer)
    }
    if let address = action.to { writer.member("to", address) }
    writer.endObject()
  }

  private static func write(
    _ change: FieldChange, _ extent: Extent, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("field", change.path.name)
    if let shape = change.path.shape {
      writer.name("before")
      ValueCoding.write(change.before, shape, to: &writer)
      writer.name("after")
      ValueCoding.write(change.after, shape, to: &writer)
    }
    if extent == .everything { writer.member("cause", change.cause.rawValue) }
    writer.endObject()
  }

  private static func writeLoss(of action: Action, to writer: inout JSONWriter) {
    writer.loss(action.deletes)
    guard !action.deletedKinds.isEmpty else { return }
    writer.name("deleted")
    writer.beginArray()
    for kind in UserData.Kind.allCases where action.deletedKinds.contains(kind) {
      writer.string(kind.rawValue)
    }
    writer.endArray()
  }

  static func write(_ record: Record, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("key", record.key)
    writer.name("values")
    AppliedCoding.write(record.values, to: &writer)
    if record.isSuccessor {
      writer.name("successor")
      writer.boolean(true)
    }
    if !record.receipts.isEmpty {
      writer.list("receipts", record.receipts) { receipt, writer in
        writer.beginObject()
        writer.member("kind", receipt.kind.rawValue)
        writer.member("request", receipt.request)
        writer.endObject()
      }
    }
    writer.endObject()
  }
}

extension PlanDocumentWriter {
  package static func write(_ need: SupportNeed, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("resource", "user")
    writer.member("key", need.key)
    writer.member("name", need.name)
    writer.member("field", need.field.name)
    writer.name("before")
    ValueCoding.write(need.before, need.field.descriptor.shape, to: &writer)
    writer.name("after")
    ValueCoding.write(need.after, need.field.descriptor.shape, to: &writer)
    writer.loss(need.deletes)
    if let since = need.awaitingSince {
      writer.member("awaiting_since", Timestamp.text(of: since))
    }
    writer.source(need.source)
    writer.endObject()
  }

  private static func write(_ block: Block, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("action", block.action.rawValue)
    writer.member("resource", block.resource.rawValue)
    writer.member("key", block.key)
    writer.member("name", block.name)
    writer.member("code", block.code.rawValue)
    writer.member("message", block.message)
    writer.source(block.source)
    writer.endObject()
  }

  package static func write(_ unmanaged: Unmanaged, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("resource", unmanaged.resource.rawValue)
    writer.member("key", unmanaged.key)
    writer.member("name", unmanaged.name)
    writer.endObject()
  }

  package static func write(_ outside: OutOfArea, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("resource", outside.resource.rawValue)
    writer.member("key", outside.key)
    writer.member("name", outside.name)
    if !outside.except.isEmpty {
      writer.list("except", outside.except) { $1.string($0.name) }
    }
    writer.source(outside.source)
    writer.endObject()
  }

  private static func write(_ warning: PlanWarning, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("code", warning.code.rawValue)
    writer.member("key", warning.key)
    writer.member("message", warning.message)
    writer.source(warning.source)
    writer.endObject()
  }

  private static func write(_ verdict: GuardVerdict, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("action", verdict.action.rawValue)
    writer.member("planned", verdict.planned)
    writer.name("limit")
    if let limit = verdict.limit { writer.integer(limit) } else { writer.null() }
    writer.name("tripped")
    writer.boolean(verdict.tripped)
    writer.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func loss(_ data: UserData?) {
    guard let data else { return }
    name("deletes")
    beginObject()
    member("voicemail", data.voicemails)
    member("unheard", data.unheard)
    member("greetings", data.greetings)
    member("music_on_hold", data.musicOnHold)
    endObject()
  }

  package mutating func source(_ place: ManifestPlace?) {
    guard let place else { return }
    name("source")
    beginObject()
    member("file", place.file)
    member("line", place.line)
    member("column", place.column)
    endObject()
  }
}

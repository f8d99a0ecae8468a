import FieldCoding
import Fields
import JSON
import Model

/// Reads saved plans, which anybody may have written.
///
/// What a plan says must be complete, possible and known; members it doesn't need are ignored, and
/// sums are taken anew. Whether the caller may do what it says is judged when it is applied.
package enum PlanDocumentReader {
  package static func read(_ bytes: [UInt8]) throws(PlanDocumentError) -> PlanDocument {
    let root = JSONNode(try json(bytes))
    let version: (major: Int, text: String)
    do {
      version = try formatVersion(root)
    } catch {
      throw .notAPlan(path: error.path, reason: error.reason)
    }
    guard version.major <= PlanDocument.majorFormat else { throw .newerFormat(version.text) }
    guard root.json["redacted"] != .boolean(true) else { throw .redacted }
    let document = try translated(root, self.document)
    let digest = try translated(root) { (root) throws(JSONNode.Mismatch) in
      try root.member("digest").string()
    }
    guard digest == document.digest else { throw .altered }
    return document
  }

  private static func json(_ bytes: [UInt8]) throws(PlanDocumentError) -> JSON {
    do {
      return try JSONReader.read(bytes)
    } catch {
      throw .notJSON(line: error.line, column: error.column, reason: error.message)
    }
  }

  private static func translated<Result>(
    _ root: JSONNode, _ read: (JSONNode) throws(JSONNode.Mismatch) -> Result
  ) throws(PlanDocumentError) -> Result {
    do {
      return try read(root)
    } catch {
      throw .malformed(path: error.path, reason: error.reason)
    }
  }
}

extension PlanDocumentReader {
  private static func formatVersion(
    _ root: JSONNode
  ) throws(JSONNode.Mismatch) -> (major: Int, text: String) {
    let node = try root.member("format_version")
    let text = try node.string()
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(Substring(part))) : nil
    }
    guard parts.count == 2, numbers.count == 2, numbers[0] > 0 else {
      throw node.mismatch("is no version, as \(PlanDocument.format)")
    }
    return (numbers[0], text)
  }

  private static func document(_ root: JSONNode) throws(JSONNode.Mismatch) -> PlanDocument {
    var plan = Plan(
      organization: try root.member("organization").string(),
      store: try root.member("store").string(), role: try root.member("role").choice())
    plan.actions = try list(root, "actions", action)
    plan.records = try list(root, "records", record)
    plan.needsSupport = try list(root, "needs_support", need)
    plan.blocked = try list(root, "blocked", block)
    plan.unmanaged = try list(root, "unmanaged", unmanaged)
    plan.outOfArea = try listIfThere(root, "out_of_area", outOfArea)
    plan.warnings = try list(root, "warnings", warning)
    plan.guards = try list(root, "guards", verdict)
    plan.compared = try root.member("compared").count()
    plan.managed = try root.member("managed").count()
    var document = PlanDocument(
      plan: plan, toolVersion: try root.member("tool_version").string(),
      createdAt: try time(root.member("created_at")),
      manifestDigest: try root.member("manifest_digest").string())
    document.seal = try seal(root)
    return document
  }

  private static func seal(_ root: JSONNode) throws(JSONNode.Mismatch) -> PlanDocument.Seal? {
    let signature = try root.optional("signature")
    let expiry = try root.optional("expires_at")
    guard signature != nil || expiry != nil else { return nil }
    return PlanDocument.Seal(
      expiresAt: try time(root.member("expires_at")),
      signature: try root.member("signature").string())
  }

  private static func list<Element>(
    _ node: JSONNode, _ name: String, _ read: (JSONNode) throws(JSONNode.Mismatch) -> Element
  ) throws(JSONNode.Mismatch) -> [Element] {
    var elements: [Element] = []
    for element in try node.member(name).elements() { elements.append(try read(element)) }
    return elements
  }

  private static func listIfThere<Element>(
    _ node: JSONNode, _ name: String, _ read: (JSONNode) throws(JSONNode.Mismatch) -> Element
  ) throws(JSONNode.Mismatch) -> [Element] {
    try node.optional(name) == nil ? [] : try list(node, name, read)
  }

  private static func time(_ node: JSONNode) throws(JSONNode.Mismatch) -> Int64 {
    guard let seconds = Timestamp.seconds(of: try node.string()) else {
      throw node.mismatch("is no time in UTC, as 2026-11-21T20:00:00Z")
    }
    return seconds
  }
}

extension PlanDocumentReader {
  private static func action(_ node: JSONNode) throws(JSONNode.Mismatch) -> Action {
    let resource: ResourceKind = try node.member("resource").choice()
    var action = Action(
      try node.member("action").choice(), resource, key: try key(node, of: resource),
      name: try node.member("name").string())
    action.revision = try node.optional("revision").map { (node) throws(JSONNode.Mismatch) in
      Int64(try node.integer())
    }
    action.source = try source(node)
    action.changes = try listIfThere(node, "changes") { (node) throws(JSONNode.Mismatch) in
      try change(node, of: resource)
    }
    action.request = try node.optional("request").map(request)
    action.deletes = try node.optional("deletes").map(userData)
    action.deletedKinds = Set(
      try listIfThere(node, "deleted") { (node) throws(JSONNode.Mismatch) in try node.choice() })
    action.pin = try node.optional("pin").map(ValueCoding.pinSource)
    action.to = try node.optional("to").map(address)
    try check(action, node)
    return action
  }

  /// What every action of its kind has; apply builds on it.
  private static func check(_ action: Action, _ node: JSONNode) throws(JSONNode.Mismatch) {
    switch action.kind {
    case .create, .update: _ = try node.member("changes")
    case .reset, .resetPassword: _ = try node.member("request")
    case .sendWelcome:
      _ = try node.member("request")
      _ = try node.member("to")
    case .remove: break
    }
    guard action.isConsistent else {
      throw node.mismatch(
        "asks for more than the action `\(action.kind.rawValue)` can do")
    }
    guard Set(action.changes.map(\.path)).count == action.changes.count else {
      throw node.mismatch("changes a field twice")
    }
  }

  private static func change(
    _ node: JSONNode, of resource: ResourceKind
  ) throws(JSONNode.Mismatch) -> FieldChange {
    let name = try node.member("field")
    guard let path = FieldPath(try name.string(), of: resource), let shape = path.shape,
      path.field.map({ $0.descriptor.purpose == .stored }) ?? true
    else { throw name.mismatch("is no field that can be changed") }
    let change = FieldChange(
      path, before: try ValueCoding.readStored(try node.member("before"), shape),
      after: try ValueCoding.read(try node.member("after"), shape),
      cause: try node.member("cause").choice())
    guard case .item(_, let key) = path else { return change }
    for items in [change.before, change.after].compactMap(\.?.items) {
      guard items.count == 1, items[0].key == key else {
        throw node.mismatch("is not about the entry that its field names")
      }
    }
    return change
  }

  private static func record(_ node: JSONNode) throws(JSONNode.Mismatch) -> Record {
    var record = Record(
      key: try key(node, of: .user),
      values: try AppliedCoding.read(try node.member("values"), unknown: .refused))
    record.isSuccessor = try node.optional("successor")?.boolean() ?? false
    record.receipts = try listIfThere(node, "receipts") { (node) throws(JSONNode.Mismatch) in
      Receipt(try node.member("kind").choice(), request: try request(node.member("request")))
    }
    return record
  }

  private static func key(
    _ node: JSONNode, of resource: ResourceKind
  ) throws(JSONNode.Mismatch) -> String {
    let key = try node.member("key")
    let shape = ItemTable.table(of: resource)?.key.shape ?? .scalar(.extension)
    guard let text = try ValueCoding.read(key, shape)?.text else {
      throw key.mismatch("is missing")
    }
    return text
  }

  private static func request(_ node: JSONNode) throws(JSONNode.Mismatch) -> String {
    guard let request = try ValueCoding.read(node, .scalar(.request))?.text else {
      throw node.mismatch("is no request")
    }
    return request
  }

  private static func address(_ node: JSONNode) throws(JSONNode.Mismatch) -> String {
    guard let address = try ValueCoding.read(node, .scalar(.email))?.text else {
      throw node.mismatch("is no address")
    }
    return address
  }

  private static func userData(_ node: JSONNode) throws(JSONNode.Mismatch) -> UserData {
    UserData(
      voicemails: try node.member("voicemail").count(),
      unheard: try node.member("unheard").count(),
      greetings: try node.member("greetings").count(),
      musicOnHold: try node.member("music_on_hold").count())
  }
}

extension PlanDocumentReader {
  private static func need(_ node: JSONNode) throws(JSONNode.Mismatch) -> SupportNeed {
    let resource = try node.member("resource")
    guard try resource.string() == ResourceKind.user.rawValue else {
      throw resource.mismatch("is not `user`")
    }
    let field = try self.field(node.member("field"))
    let shape = field.descriptor.shape
    var need = SupportNeed(
      key: try key(node, of: .user), name: try node.member("name").string(), field: field,
      before: try ValueCoding.readStored(try node.member("before"), shape),
      after: try ValueCoding.read(try node.member("after"), shape), source: try source(node))
    need.awaitingSince = try node.optional("awaiting_since").map(time)
    need.deletes = try node.optional("deletes").map(userData)
    return need
  }

  private static func block(_ node: JSONNode) throws(JSONNode.Mismatch) -> Block {
    let resource: ResourceKind = try node.member("resource").choice()
    return Block(
      try node.member("action").choice(), resource, key: try key(node, of: resource),
      name: try node.member("name").string(), code: try node.member("code").choice(),
      message: try node.member("message").string(), source: try source(node))
  }

  private static func unmanaged(_ node: JSONNode) throws(JSONNode.Mismatch) -> Unmanaged {
    Unmanaged(
      try node.member("resource").choice(), key: try node.member("key").string(),
      name: try node.member("name").string())
  }

  private static func outOfArea(_ node: JSONNode) throws(JSONNode.Mismatch) -> OutOfArea {
    var outside = OutOfArea(
      try node.member("resource").choice(), key: try node.member("key").string(),
      name: try node.member("name").string(), source: try source(node))
    outside.except = try listIfThere(node, "except", field)
    return outside
  }

  private static func field(_ node: JSONNode) throws(JSONNode.Mismatch) -> Field {
    guard let field = FieldTable.field(named: try node.string()) else {
      throw node.mismatch("is no field")
    }
    return field
  }

  private static func warning(_ node: JSONNode) throws(JSONNode.Mismatch) -> PlanWarning {
    PlanWarning(
      try node.member("code").choice(), key: try node.member("key").string(),
      message: try node.member("message").string(), source: try source(node))
  }

  private static func verdict(_ node: JSONNode) throws(JSONNode.Mismatch) -> GuardVerdict {
    let limit = try node.member("limit")
    return GuardVerdict(
      try node.member("action").choice(), planned: try node.member("planned").count(),
      limit: limit.json.isNull ? nil : try limit.count())
  }

  private static func source(_ node: JSONNode) throws(JSONNode.Mismatch) -> ManifestPlace? {
    guard let source = try node.optional("source") else { return nil }
    return ManifestPlace(
      file: try source.member("file").string(), line: try source.member("line").count(),
      column: try source.member("column").count())
  }
}

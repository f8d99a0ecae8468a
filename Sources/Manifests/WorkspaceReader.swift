package import Decoding
package import Diagnostics
import Fields
import Model
import Notifications
import YAML

/// Reads `rollcall.yaml`.
package struct WorkspaceReader: ~Copyable {
  var reader: NodeReader
  var texts: [WorkspaceKey: String] = [:]
  var manifests: [String]?
  var password: MailSettings.PasswordSource?
  var webhooks: [Webhook] = []
  var userOwned: Set<Field> = []
  var guards: [ActionKind: GuardLimit] = [:]
  var defaults: [DesiredUser.Entry] = []
  /// Keys that are written, however wrong.
  private var written: Set<WorkspaceKey> = []

  /// The workspace, unless something required is missing or wrong, and all that is wrong.
  package static func read(
    _ bytes: [UInt8], path: String, context: ReadingContext
  ) -> (Workspace?, [Diagnostic]) {
    var reader = WorkspaceReader(bytes, path, context)
    do {
      try reader.readDocuments()
      reader.checkRequired()
    } catch {
      reader.reader.report(error)
      return (nil, reader.reader.findings.finished())
    }
    return (reader.workspace(), reader.reader.findings.finished())
  }

  private init(_ bytes: [UInt8], _ path: String, _ context: ReadingContext) {
    reader = NodeReader(bytes, path: path, context: context)
  }

  private static let keys = KeyTable(WorkspaceKey.allCases.map(\.path))

  private mutating func readDocuments() throws(YAMLError) {
    while try reader.events.next() != .streamEnd {
      guard reader.isAtNode else { continue }
      if reader.events.kind == .mappingStart {
        try readKeys(Self.keys)
      } else if !reader.events.isNull {
        try reader.refuseType("workspace", wanted: "a mapping", help: "begin with organization:")
      }
    }
  }

  private mutating func readKeys(_ table: KeyTable) throws(YAMLError) {
    var mapping = reader.openMapping()
    while let index = try reader.nextKey(of: &mapping, in: table, owner: "the workspace") {
      let target = table.targets[index]
      if target.leaf >= 0 {
        let key = WorkspaceKey.allCases[Int(target.leaf)]
        written.insert(key)
        try readValue(key)
      } else if reader.events.kind == .mappingStart {
        try readKeys(table.groups[Int(target.group)])
      } else {
        try reader.refuseType(table.names[index], wanted: "a mapping", hidesSource: true)
      }
    }
  }

  private mutating func readValue(_ key: WorkspaceKey) throws(YAMLError) {
    switch key {
    case .manifests: try readManifests()
    case .mailPassword: try readPassword()
    case .notify: try readWebhooks()
    case .userOwned: try readUserOwned()
    case .guards: try readGuards()
    case .defaults:
      guard reader.events.kind == .mappingStart else {
        return try reader.refuseType(key.rawValue, wanted: "a mapping")
      }
      defaults = try reader.readEntries(.workspace, owner: "defaults").entries
    default: try readText(key)
    }
  }

  private mutating func readText(_ key: WorkspaceKey) throws(YAMLError) {
    guard reader.events.kind == .scalar, !reader.events.isNull else {
      return try reader.refuseType(
        key.rawValue, wanted: "a text", hidesSource: key.mayHoldSecret)
    }
    guard let text = try reader.readText(key.rawValue, hidesSource: key.mayHoldSecret) else {
      return
    }
    if let fault = WorkspaceRule.fault(key, text) {
      let value = key.mayHoldSecret ? "" : "\(text.quoted) "
      return reader.report(
        fault.code, "\(key.rawValue): \(value)\(fault.refusal.reason)", help: fault.refusal.help,
        hidesSource: key.mayHoldSecret)
    }
    texts[key] = text
  }

  private mutating func checkRequired() {
    for key in WorkspaceKey.required where !written.contains(key) {
      reader.report(
        .missingKey, "the workspace has no \(key.rawValue)",
        at: Place(line: 1, column: 1, width: 1), help: "write \(key.rawValue):")
    }
    let hasRequester = written.contains(.requesterName) || written.contains(.requesterExtension)
    for key in [WorkspaceKey.requesterName, .requesterExtension]
    where hasRequester && !written.contains(key) {
      reader.report(
        .missingKey, "the requester has no \(key.path[1])",
        at: Place(line: 1, column: 1, width: 1), help: "write \(key.path[1]): under requester:")
    }
  }

  private func workspace() -> Workspace? {
    guard let organization = texts[.organization], let company = texts[.company],
      let domain = texts[.domain]
    else { return nil }
    var workspace = Workspace(organization: organization, company: company, domain: domain)
    if let store = texts[.store] { workspace.store = store }
    if let manifests { workspace.manifests = manifests }
    workspace.portalURL = texts[.portalURL].map(Self.withoutSlash)
    if let name = texts[.requesterName], let number = texts[.requesterExtension] {
      workspace.requester = Requester(name: name, extension: number)
    }
    workspace.mail = mail()
    workspace.webhooks = webhooks
    if let length = texts[.minimumPasswordLength].flatMap(WorkspaceRule.passwordLength) {
      workspace.minimumPasswordLength = length
    }
    workspace.userOwned = userOwned
    workspace.guards = guards
    workspace.defaults = defaults
    return workspace
  }

  private func mail() -> MailSettings {
    var mail = MailSettings()
    mail.from = texts[.mailFrom]
    if let server = texts[.mailServer] { mail.server = server }
    mail.username = texts[.mailUsername]
    mail.password = password
    mail.authority = texts[.mailAuthority]
    mail.rate = texts[.mailRate].flatMap(WorkspaceRule.rate)
    if let timeout = texts[.mailTimeout].flatMap(WorkspaceRule.timeout) { mail.timeout = timeout }
    if let lifetime = texts[.mailLinkLifetime].flatMap(WorkspaceRule.lifetime) {
      mail.linkLifetime = lifetime
    }
    return mail
  }

  private static func withoutSlash(_ text: String) -> String {
    var text = text
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }
}

import Fields
import JSON
import Model
import Plans
import Storage

/// An action's changes as the audit log keeps them; secrets as "set" or "cleared".
enum AuditText {
  static func audit(of action: Action) -> UserChange.Audit {
    UserChange.Audit(action.kind, changes: text(of: action))
  }

  static func text(of action: Action) -> String {
    var writer = JSONWriter()
    writer.beginArray()
    for change in action.changes {
      if change.path == .field(.voicemailPIN) {
        secret("voicemail_pin", "set", to: &writer)
      } else {
        writer.beginObject()
        writer.name("field")
        writer.string(change.path.name)
        // What is created was nothing before, which goes without saying.
        if action.kind != .create {
          writer.name("before")
          write(change.before, change.path, to: &writer)
        }
        writer.name("after")
        write(change.after, change.path, to: &writer)
        writer.endObject()
      }
    }
    for (name, after) in consequences(of: action) { secret(name, after, to: &writer) }
    writer.endArray()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// What an action does besides changing fields.
  private static func consequences(of action: Action) -> [(String, String)] {
    var result: [(String, String)] = []
    switch action.kind {
    case .reset:
      result = [("password", "cleared"), ("voicemail_pin", action.pin == nil ? "cleared" : "set")]
      for kind in UserData.Kind.allCases where action.deletedKinds.contains(kind) {
        result.append((kind.rawValue, "deleted"))
      }
    case .resetPassword: result = [("password", "cleared")]
    case .create, .update, .sendWelcome, .remove: break
    }
    if let request = action.request { result.append(("request", request)) }
    if let address = action.to { result.append(("link", "made for \(address)")) }
    return result
  }

  private static func write(_ value: Value?, _ path: FieldPath, to writer: inout JSONWriter) {
    guard let shape = path.shape else { return writer.null() }
    ValueCoding.write(value, shape, to: &writer)
  }

  private static func secret(_ name: String, _ after: String, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("field")
    writer.string(name)
    writer.name("before")
    writer.null()
    writer.name("after")
    writer.string(after)
    writer.endObject()
  }
}

import FieldCoding
import Fields
import Model
import Plans
import Storage

/// An action's changes as the audit log keeps them; secrets as "set" or "cleared".
enum AuditText {
  static func audit(of action: Action) -> UserChange.Audit {
    UserChange.Audit(action.kind, changes: text(of: action))
  }

  /// A user who is as the manifests want them and is managed from now on.
  static var takeover: UserChange.Audit {
    var changes = AuditChanges()
    changes.note("managed", "from now on")
    return UserChange.Audit(.update, changes: changes.text)
  }

  static func text(of action: Action) -> String {
    var changes = AuditChanges()
    for change in action.changes {
      if change.path == .field(.voicemailPIN) {
        changes.note("voicemail_pin", "set")
      } else if action.kind == .create {
        changes.add(change.path.name, change.path.shape, after: change.after)
      } else {
        changes.add(
          change.path.name, change.path.shape, before: change.before, after: change.after)
      }
    }
    for (name, words) in consequences(of: action) { changes.note(name, words) }
    return changes.text
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
}

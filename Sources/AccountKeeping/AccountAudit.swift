import AccountStorage
import FieldCoding
import Fields
import Model
import Secrets
import Storage

/// What people change, as the audit log says it.
enum AccountAudit {
  /// The change as it must be made, with who, in which request, and nothing in it yet.
  static func change(of user: StoredUser, domain: String) -> AccountChange {
    var generator = SystemRandomNumberGenerator()
    return AccountChange(
      user: user.id, who: loginName(of: user, domain: domain),
      run: Nonce(using: &generator).text)
  }

  static func loginName(of user: StoredUser, domain: String) -> String {
    user[.loginName]?.text ?? "\(user.extension.text)@\(domain)"
  }

  /// Adds the line of the log that says all that the change does, secrets as "set".
  static func complete(_ change: inout AccountChange, of user: StoredUser) {
    var changes = AuditChanges()
    for entry in change.fields {
      changes.add(
        entry.field.name, entry.field.descriptor.shape, before: user[entry.field],
        after: entry.value)
    }
    if change.password != nil { changes.note("password", "set") }
    if change.pin != nil { changes.note("voicemail_pin", "set") }
    if change.link != nil { changes.note("link", "used") }
    if let mail = change.mail, mail.link != nil { changes.note("link", "made for \(mail.address)") }
    change.audits = [.init(.update, changes: changes.text)]
  }
}

import AccountStorage
import Drifts
import FieldCoding
import Fields
import Model
import Plans
import Reconciling
import Storage
import StoreSupport
import TestSupport

extension Scene {
  func drift(_ desired: Desired, as role: Role = .officeManager) throws -> Drift {
    try DriftReader.read(store, for: desired, rules(role), now: clock.now)
  }

  /// Another program sets a field, with a line in the audit log and without remembering it as
  /// applied.
  func set(
    _ field: Field, to value: Value?, of user: StoredUser, by who: String
  ) throws {
    var change = UserChange(
      .existing(user.id, revision: user.revision), extension: user.extension)
    change.fields = [.init(field, value)]
    if field == .extension, let number = value?.text.flatMap(Extension.init) {
      change.extension = number
    }
    change.audits = [.init(.update, changes: Self.audit(field, user, value))]
    var holder = holder()
    holder.who = who
    _ = try store.acquireLock(holder, at: clock.now) { _ in false }
    let run = Run(id: "other-\(who)", holder: holder, role: .support, time: clock.now)
    try store.commit(run, resources: [], users: [change])
    try store.releaseLock(holder)
  }

  /// The person does it in the portal.
  func setInPortal(
    _ field: Field, to value: Value?, of user: StoredUser, by who: String
  ) throws {
    var change = AccountChange(user: user.id, who: who, run: "request")
    change.fields = [.init(field, value)]
    change.audits = [.init(.update, changes: Self.audit(field, user, value))]
    try test.store.carryOut(change, at: clock.now)
  }

  private static func audit(_ field: Field, _ user: StoredUser, _ value: Value?) -> String {
    var changes = AuditChanges()
    let before = field == .extension ? .text(user.extension.text) : user[field]
    changes.add(field.name, field.descriptor.shape, before: before, after: value)
    return changes.text
  }
}

extension Drift {
  /// Each changed value in a line: `1001 first_name Ada → Grace by grace`.
  var lines: [String] {
    changed.flatMap { user in
      user.changes.map { change in
        "\(user.key) \(change.path.name) \(Self.text(change.applied)) → "
          + "\(Self.text(change.stored)) by \(change.author?.who ?? "unknown")"
      }
    }
  }

  private static func text(_ value: Value?) -> String {
    switch value {
    case nil, .null?: "(none)"
    case .text(let text)?: text
    case .texts(let texts)?: texts.joined(separator: "+")
    case .items(let items)?: "{" + items.map(\.key).joined(separator: "+") + "}"
    case .boolean(let boolean)?: "\(boolean)"
    case .integer(let integer)?: "\(integer)"
    case .pin?: "a PIN"
    }
  }
}

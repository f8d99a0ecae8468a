import Fields
import SQLForms

/// What one role may do, by the field table.
struct Rights {
  private let role: DatabaseRole
  private let columns = UserColumns()

  init(_ role: DatabaseRole) {
    self.role = role
  }

  private var isStaff: Bool { role != .portal }

  private func grant(_ table: String, _ privileges: String...) -> [Grant] {
    privileges.map { Grant(role: role, privilege: $0, table: table) }
  }

  private func grant(_ table: String, _ privilege: String, columns: [String]) -> [Grant] {
    columns.map { Grant(role: role, privilege: privilege, table: table, column: $0) }
  }

  /// Every writer gives out numbers, and holds a lock.
  var common: [Grant] {
    let counters = ["last_user", "last_link", "last_mail", "last_audit"]
    let isSupport = role == .support
    return grant("meta", "SELECT") + grant("organizations", "SELECT")
      + grant("organizations", "UPDATE", columns: counters)
      + (isSupport
        ? grant("organizations", "INSERT", columns: ["name", "company", "domain"]) : [])
      + (isSupport ? grant("logins", "SELECT") : [])
      + grant("lock", "SELECT", "INSERT", "UPDATE", "DELETE")
      + ResourceKind.listed.flatMap { resource($0.section) }
  }

  private func resource(_ table: String) -> [Grant] {
    guard isStaff else { return [] }
    let mayChange = role.isAtLeast(.officeManager)
    return grant(table, "SELECT") + (mayChange ? grant(table, "INSERT", "UPDATE", "DELETE") : [])
  }

  // MARK: Users

  var users: [Grant] {
    let mayReset = role.isAtLeast(Field.reset.descriptor.authority)
    let mayRemove = role.isAtLeast(Field.absent.descriptor.authority)
    return grant("users", "SELECT")
      + grant("users", "INSERT", columns: creatable)
      + grant("users", "UPDATE", columns: changeable + (mayReset ? ["was_reset"] : []))
      + (mayRemove ? grant("users", "DELETE") : [])
      + columns.lists.flatMap { list in
        grant(list.table.name, "SELECT")
          + (mayChange(list.field) ? grant(list.table.name, "INSERT", "UPDATE", "DELETE") : [])
      }
  }

  /// The columns that may be filled in while a user is created.
  private var creatable: [String] {
    guard role.isAtLeast(Field.extension.descriptor.creationAuthority) else { return [] }
    let fields = columns.fields.filter {
      role.isAtLeast($0.field.descriptor.creationAuthority)
    }
    return ["organization_id", "id", "created", "was_reset", "extension", "login_key"]
      + fields.map(\.column.name)
  }

  private var changeable: [String] {
    let fields = columns.fields.filter { mayChange($0.field) }
    return fields.map(\.column.name)
      + (mayChange(.loginName) ? ["login_key"] : [])
      + (mayChange(.extension) ? ["extension"] : [])
  }

  private func mayChange(_ field: Field) -> Bool {
    let descriptor = field.descriptor
    return isStaff ? role.isAtLeast(descriptor.authority) : descriptor.isOwn
  }

  // MARK: What belongs to users

  /// Nobody reads a hash but the portal, which compares passwords with it.
  var credentials: [Grant] {
    let known = ["organization_id", "user_id", "password_set", "pin_set"]
    let hashes = ["password_hash", "pin_hash"]
    return grant("credentials", "SELECT", columns: known + (isStaff ? [] : ["password_hash"]))
      + grant("credentials", "INSERT", columns: ["organization_id", "user_id"] + settable)
      + grant("credentials", "UPDATE", columns: hashes)
      + (role == .support ? grant("credentials", "DELETE") : [])
      + sessions
  }

  /// The others clear passwords, and a trigger holds them to it.
  private var settable: [String] {
    role == .portal || role == .support ? ["password_hash", "pin_hash"] : ["pin_hash"]
  }

  private var sessions: [Grant] {
    switch role {
    case .portal: grant("sessions", "SELECT", "INSERT", "UPDATE", "DELETE")
    case .support:
      grant("sessions", "DELETE")
        + grant(
          "sessions", "SELECT",
          columns: ["organization_id", "user_id", "created", "used", "expires"])
    default: []
    }
  }

  /// The audit log only grows, and nobody says themselves which login they are.
  var ledger: [Grant] {
    let audit = [
      "organization_id", "id", "time", "who", "role", "run", "action", "resource", "key", "changes",
    ]
    let mails = ["links", "outbox"].flatMap { grant($0, "SELECT", "INSERT", "UPDATE", "DELETE") }
    let written = mails + grant("audit", "INSERT", columns: audit)
    guard isStaff else { return written }
    return written + grant("audit", "SELECT") + grant("applied", "SELECT", "INSERT", "UPDATE")
      + ["receipts", "support_requests"].flatMap { grant($0, "SELECT", "INSERT", "DELETE") }
      + grant("user_data", "SELECT", "DELETE")
      + (role == .support ? grant("user_data", "INSERT", "UPDATE") : [])
  }

  var operators: [Grant] {
    let known = [
      "organization_id", "name", "role", "site", "queues", "created", "created_by",
    ]
    guard isStaff else { return [] }
    let mayAdd = role.isAtLeast(.officeManager)
    return grant("operators", "SELECT", columns: known + ["id", "revoked"])
      + (mayAdd ? grant("operators", "INSERT", columns: known + ["token_digest"]) : [])
      + (mayAdd ? grant("operators", "UPDATE", columns: ["revoked"]) : [])
  }
}

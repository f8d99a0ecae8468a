package import Fields
package import Listings
package import Manifests
package import Model
import Reconciling
package import Renumbering
package import Storage
package import Terminal

/// Reads from a store what lists and details show.
package enum StoreReading {
  package static func user(
    _ number: Extension, _ store: some Store, _ workspace: Workspace
  ) throws(CommandFailure) -> StoredUser {
    do {
      if let user = try store.user(number) { return user }
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
    throw CommandFailure(
      .failed, "There is no user \(number) in the store. `rollcall list` shows who there is.")
  }

  /// Every stored user, and whether a manifest names them.
  package static func rows(
    _ store: some Store, organization: String, isManaged: (StoredUser) -> Bool
  ) throws(CommandFailure) -> [UserRow] {
    var rows: [UserRow] = []
    do {
      try store.visitUsers { rows.append(UserRow($0, isManaged: isManaged($0))) }
    } catch {
      throw CommandFailure(error, organization: organization)
    }
    return rows
  }

  /// Whom the manifests mean by each stored user, whatever is to be renumbered.
  package static func identities(
    _ store: some Store, _ desired: Desired, organization: String
  ) throws(CommandFailure) -> Identities {
    guard Identities.needStored(desired) else { return Identities(desired) }
    var users: [StoredUser] = []
    do {
      try store.visitUsers { users.append($0) }
      let applied = try SnapshotReader.applied(to: users, store)
      return Identities(desired, stored: users) { applied[$0.id] }
    } catch {
      throw CommandFailure(error, organization: organization)
    }
  }

  /// Who had an extension when last applied and is stored under another one now.
  package static func moved(
    from number: Extension, _ store: some Store, organization: String
  ) throws(CommandFailure) -> StoredUser? {
    var users: [StoredUser] = []
    do {
      try store.visitUsers { users.append($0) }
      let applied = try SnapshotReader.applied(to: users, store)
      return users.first { $0.extension != number && applied[$0.id]?.number == number }
    } catch {
      throw CommandFailure(error, organization: organization)
    }
  }

  /// The extension that a user had when last applied; nil when that isn't known.
  package static func lastNumber(of user: StoredUser, _ store: some Store) -> Extension? {
    (try? SnapshotReader.applied(to: [user], store))?[user.id]?.number
  }

  /// The extensions of all that is no person.
  package static func systemUsers(
    _ store: some Store, organization: String
  ) throws(CommandFailure) -> Set<String> {
    var found: Set<String> = []
    do {
      try store.visitUsers { if !$0.isPerson { found.insert($0.extension.text) } }
    } catch {
      throw CommandFailure(error, organization: organization)
    }
    return found
  }

  package static func resources(
    _ store: some Store, organization: String
  ) throws(CommandFailure) -> [ResourceKind: [Item]] {
    do {
      return try store.resources()
    } catch {
      throw CommandFailure(error, organization: organization)
    }
  }

  package static func history(
    _ query: HistoryQuery, _ store: some Store, organization: String
  ) throws(CommandFailure) -> [HistoryEntry] {
    do {
      return try store.history(query).map(entry)
    } catch {
      throw CommandFailure(error, organization: organization)
    }
  }

  package static func entry(_ audit: AuditEntry) -> HistoryEntry {
    HistoryEntry(
      time: audit.time, who: audit.who, role: audit.role, run: audit.run, action: audit.action,
      resource: audit.resource, key: audit.key, changes: audit.changes)
  }
}

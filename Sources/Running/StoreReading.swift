package import Fields
package import Listings
package import Manifests
package import Model
import Plans
package import Storage
import Surroundings
package import Terminal

/// Reads from a store what lists and details show.
package enum StoreReading {
  package static func details(
    of number: Extension, _ store: some Store, _ desired: Desired, _ workspace: Workspace
  ) throws(CommandFailure) -> UserDetails {
    let user = try user(number, store, workspace)
    do {
      let wanted = desired.user(number)
      return UserDetails(
        user, data: try store.userData()[user.id] ?? UserData(),
        source: wanted.map { place(of: $0, desired) },
        managed: managed(wanted, workspace.userOwned),
        links: try store.links(of: user.id).map(link),
        mails: try store.outbox().filter { $0.user == user.id }.map(OutboxReading.entry),
        history: try store.history(HistoryQuery(key: number.text, limit: 20)).map(entry),
        now: SystemTime.now)
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }

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
    _ store: some Store, _ desired: Desired, organization: String
  ) throws(CommandFailure) -> [UserRow] {
    var rows: [UserRow] = []
    do {
      try store.visitUsers {
        rows.append(UserRow($0, isManaged: desired.user($0.extension) != nil))
      }
    } catch {
      throw CommandFailure(error, organization: organization)
    }
    return rows
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

  private static func place(of user: DesiredUser, _ desired: Desired) -> ManifestPlace {
    ManifestPlace(
      file: desired.files[Int(user.file)], line: Int(user.line), column: Int(user.column))
  }

  private static func managed(_ user: DesiredUser?, _ userOwned: Set<Field>) -> [Field] {
    (user?.entries ?? []).map(\.field).filter {
      $0.descriptor.purpose == .stored && !userOwned.contains($0)
    }
  }

  private static func link(_ record: LinkRecord) -> UserDetails.Link {
    UserDetails.Link(
      kind: record.kind.rawValue, address: record.address, created: record.created,
      expires: record.expires, used: record.used)
  }

  private static func entry(_ audit: AuditEntry) -> HistoryEntry {
    HistoryEntry(
      time: audit.time, who: audit.who, role: audit.role, run: audit.run, action: audit.action,
      resource: audit.resource, key: audit.key, changes: audit.changes)
  }
}

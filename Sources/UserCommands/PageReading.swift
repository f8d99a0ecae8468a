import Fields
import Listings
import Manifests
import Model
import Plans
import Renumbering
import Running
import Storage
import Surroundings
import Terminal
import UserPages

/// Reads from a store what the page of a user tells.
enum PageReading {
  /// `plan` is what the next apply would do, if that is known.
  static func details(
    of user: StoredUser, _ workspace: ShownWorkspace, plan: Plan?
  ) throws(CommandFailure) -> UserDetails {
    try details(of: user, workspace, workspace.opened.store, plan)
  }

  private static func details(
    of user: StoredUser, _ shown: ShownWorkspace, _ store: some Store, _ plan: Plan?
  ) throws(CommandFailure) -> UserDetails {
    let (workspace, desired) = (shown.workspace, shown.desired)
    let identity = shown.identities.identity(of: user)
    let wanted = identity.user
    do {
      var details = UserDetails(
        user, data: try store.userData()[user.id] ?? UserData(),
        source: wanted.map { ManifestPlace(of: $0, in: desired) },
        managed: managed(wanted, workspace.userOwned),
        connections: try connections(of: user, shown.routes, store),
        links: try store.links(of: user.id).map(link),
        mails: try store.outbox().filter { $0.user == user.id }.map(OutboxReading.entry),
        history: try history(of: user, store), now: SystemTime.now)
      details.knowsManaged = shown.knowsManaged
      details.welcome = wanted?[.welcome]?.text
      details.usedWelcomes = Set(
        (try store.receipts()[user.id] ?? []).filter { $0.kind == .welcome }.map(\.request))
      details.isToBeRemoved = wanted?.isAbsent == true
      details.awaited = try awaited(of: user, store)
      details.disputed = identity.rivals.map { ManifestPlace(of: $0, in: desired) }
      details.plan = wanted == nil && details.disputed.isEmpty ? nil : plan
      return details
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }

  private static func managed(_ user: DesiredUser?, _ userOwned: Set<Field>) -> [Field] {
    (user?.entries ?? []).map(\.field).filter {
      $0.descriptor.purpose == .stored && !userOwned.contains($0)
    }
  }

  private static func history(
    of user: StoredUser, _ store: some Store
  ) throws(StoreError) -> [HistoryEntry] {
    let lines = try HistoryEntry.lines(ofUser: user.extension.text) {
      number throws(StoreError) in
      try store.history(HistoryQuery(key: number)).map(StoreReading.entry)
    }
    return Array(lines.prefix(20))
  }

  private static func connections(
    of user: StoredUser, _ routes: PhoneRoutes, _ store: some Store
  ) throws(StoreError) -> UserConnections {
    var connections = UserConnections(of: user, routes)
    try store.visitUsers { connections.add($0) }
    return connections
  }

  /// What another version asked for is left out, as its value can't be read.
  private static func awaited(
    of user: StoredUser, _ store: some Store
  ) throws(StoreError) -> [AwaitedChange] {
    try store.supportRequests().filter { $0.user == user.id }.compactMap { request in
      try? AwaitedCoding.change(
        of: request.change, field: request.field, since: request.since)
    }
  }

  private static func link(_ record: LinkRecord) -> UserLink {
    UserLink(
      kind: record.kind.rawValue, address: record.address, created: record.created,
      expires: record.expires, used: record.used)
  }
}

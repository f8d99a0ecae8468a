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
    let last = StoreReading.lastNumber(of: user, store)
    do {
      var details = UserDetails(
        user, data: try store.userData()[user.id] ?? UserData(),
        source: wanted.map { ManifestPlace(of: $0, in: desired) },
        managed: managed(wanted, workspace.userOwned),
        connections: try connections(of: user, shown.routes, store),
        links: try store.links(of: user.id).map(link),
        mails: try store.outbox().filter { $0.user == user.id }.map(OutboxReading.entry),
        history: try history(of: user, last, store), now: SystemTime.now)
      details.knowsManaged = shown.knowsManaged
      details.welcome = wanted?[.welcome]?.text
      details.usedWelcomes = Set(
        (try store.receipts()[user.id] ?? []).filter { $0.kind == .welcome }.map(\.request))
      details.isToBeRemoved = wanted?.isAbsent == true
      details.awaited = try awaited(of: user, store)
      if wanted == nil, let last, last != user.extension, let declared = desired.user(last),
        try store.user(last) == nil
      {
        details.former = .init(last, ManifestPlace(of: declared, in: desired))
      }
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
    of user: StoredUser, _ last: Extension?, _ store: some Store
  ) throws(StoreError) -> [HistoryEntry] {
    var lines = try lines(ofUser: user.extension, store)
    // Who changed the number may have left no line that leads there.
    if let last, last != user.extension, try store.user(last) == nil,
      !lines.contains(where: { $0.key == last.text })
    {
      lines += try Self.lines(ofUser: last, store)
    }
    return Array(lines.prefix(20))
  }

  private static func lines(
    ofUser number: Extension, _ store: some Store
  ) throws(StoreError) -> [HistoryEntry] {
    try HistoryEntry.lines(ofUser: number.text) { number throws(StoreError) in
      try store.history(HistoryQuery(key: number)).map(StoreReading.entry)
    }
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

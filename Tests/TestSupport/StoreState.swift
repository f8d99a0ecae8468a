package import Fields
package import Model
package import Storage

/// All that a store tells about itself; stores that did the same are in the same state.
package struct StoreState: Hashable {
  package var users: [StoredUser] = []
  package var resources: [ResourceKind: [Item]]
  package var data: [StoredUser.ID: UserData]
  package var fingerprints: [StoredUser.ID: UInt64]
  package var applied: [StoredUser.ID: String]
  package var receipts: [StoredUser.ID: [Receipt]]
  package var openLinks: [Snapshot.OpenLink]
  package var links: [StoredUser.ID: [LinkRecord]] = [:]
  package var unusedLinks: [StoredUser.ID: LinkRecord]
  package var outbox: [OutboxMail]
  package var history: [AuditEntry]
  package var operators: [Operator]
  package var supportRequests: [SupportRequest]

  /// Revisions are left out: only their growth means something.
  package init(_ store: any Store, at now: Int64) throws(StoreError) {
    var users: [StoredUser] = []
    try store.visitUsers { user in
      var user = user
      user.revision = 0
      users.append(user)
    }
    self.users = users
    resources = try store.resources()
    data = try store.userData()
    fingerprints = try store.fingerprints()
    applied = try store.applied(for: users.map(\.id))
    receipts = try store.receipts()
    openLinks = try store.openLinks(at: now)
    for user in users {
      let made = try store.links(of: user.id)
      if !made.isEmpty { links[user.id] = made }
    }
    unusedLinks = try store.unusedLinks()
    outbox = try store.outbox()
    history = try store.history(HistoryQuery(limit: 100_000))
    operators = try store.operators()
    supportRequests = try store.supportRequests()
  }

  /// The names of the parts that are not the same, each with both values.
  package func differences(from other: StoreState) -> [String] {
    let parts: [(name: String, own: AnyHashable, other: AnyHashable)] = [
      ("extensions", users.map(\.extension), other.users.map(\.extension)),
      ("resources", resources, other.resources),
      ("data", data, other.data), ("fingerprints", fingerprints, other.fingerprints),
      ("applied", applied, other.applied), ("receipts", receipts, other.receipts),
      ("openLinks", openLinks, other.openLinks), ("links", links, other.links),
      ("unusedLinks", unusedLinks, other.unusedLinks),
      ("outbox", outbox, other.outbox), ("history", history, other.history),
      ("operators", operators, other.operators),
      ("supportRequests", supportRequests, other.supportRequests),
    ]
    return zip(users, other.users).flatMap(Self.differences)
      + parts.compactMap { part in
        part.own == part.other
          ? nil : "\(part.name): \(part.own) and \(part.other)"
      }
  }

  private static func differences(_ own: StoredUser, _ other: StoredUser) -> [String] {
    let fields = Field.allCases.filter { own[$0] != other[$0] }.map { field in
      "\(own.extension) \(field.name): \(own[field] ?? .null) and \(other[field] ?? .null)"
    }
    let isSame =
      (own.passwordSet, own.pinSet, own.wasReset, own.id)
      == (other.passwordSet, other.pinSet, other.wasReset, other.id)
    return isSame ? fields : fields + ["\(own.extension): password, PIN, reset or number"]
  }
}

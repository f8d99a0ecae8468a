import Fields
import Model
import PostgresConnection
import PostgresSchema
import PostgresStorage
import Storage
import StoreSupport

/// A store with two organizations, and logins that somebody let in.
///
/// Ada (1001) of Boston, Bo (1002) of Denver and Cy (1003) of nowhere work in each; the first has a
/// password, a PIN, a phone, a rule, an open link, a session and a voicemail.
final class Town: Sendable {
  let database: TestDatabase

  init() throws {
    database = try TestDatabase()
    for name in ["acme", "globex"] {
      let store = try PostgresStore.create(
        database.address(), organization: name, company: name, domain: "\(name).example.com")
      try Self.fill(store, name)
    }
    for column in ["password_hash", "pin_hash"] {
      try database.run(
        """
        INSERT INTO credentials AS c (organization_id, user_id, \(column))
        SELECT organization_id, id, 'hash' FROM users WHERE id = 1
        ON CONFLICT (organization_id, user_id) DO UPDATE SET \(column) = 'hash'
        """)
    }
    try database.run(
      """
      INSERT INTO user_data (organization_id, user_id, kind)
      SELECT organization_id, id, 'voicemail' FROM users WHERE id = 1;
      INSERT INTO sessions (organization_id, digest, user_id, created, used, expires)
      SELECT organization_id, 'session', id, 0, 0, 0 FROM users WHERE id = 1
      """)
  }

  /// A new login with a role in an organization, signed in.
  func login(
    _ role: DatabaseRole, of organization: String = "acme", site: String? = nil
  ) throws -> Login {
    try Login(database, role, of: organization, site: site)
  }

  private static func fill(_ store: PostgresStore, _ organization: String) throws {
    let holder = LockHolder(
      token: "fill", who: "owner", host: "here", process: 1, processStart: 1, purpose: "fill",
      since: 0, leaseEnd: 1)
    let run = Run(id: "fill", holder: holder, role: .support, time: 0)
    _ = try store.acquireLock(holder, at: 0) { _ in false }
    try store.add(
      Operator(name: "boss", role: .officeManager, created: 0, createdBy: "owner"),
      token: "\(organization) digest", by: nil, run: run,
      audit: AuditLine(action: "add", resource: "operator", key: "boss", changes: "[]"))
    let resources = ResourceKind.listed.map { kind in
      ResourceChange(
        kind: kind, action: .create, item: Item([.text("Boston")]), audit: "[]")
    }
    let users = zip(["1001", "1002", "1003"], ["Boston", "Denver", nil]).map { number, site in
      user(number, organization, site: site)
    }
    try store.commit(run, resources: resources, users: users)
    try store.remember(
      [SupportRequest(user: 1, field: "caller_id", change: "{}", since: 0)], by: run, audits: [])
  }

  private static func user(_ number: String, _ organization: String, site: String?) -> UserChange {
    guard let number = Extension(number) else { preconditionFailure(number) }
    var change = UserChange(.new(number), extension: number)
    change.fields = [
      .init(.loginName, .text("\(number)@\(organization).example.com")),
      .init(.emails, .texts(["u\(number)@example.com"])), .init(.site, site.map(Value.text)),
      .init(.callerID, .text("+16175550100")),
    ]
    change.audits = [.init(.create, changes: "[]")]
    guard number.text == "1001" else { return change }
    change.fields += [
      .init(.phones, .items([Item([.text("desk")])])),
      .init(.answeringRules, .items([Item([.text("default")])])),
    ]
    change.receipts = [Receipt(.welcome, request: "true")]
    change.applied = .init(values: "{}", fingerprint: 7)
    change.mail = NewMail(
      kind: .welcome, address: "u@example.com", canonicalAddress: "u@example.com", content: "{}",
      messageID: "m", link: NewLink(nonce: "n", tokenDigest: "d", expires: 9))
    return change
  }
}

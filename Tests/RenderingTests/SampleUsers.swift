import Fields
import Listings
import Model
import Plans
import UserPages

enum SampleUsers {
  /// 2026-11-21 20:00 UTC.
  static let now: Int64 = 1_795_291_200

  static func user(_ number: String, _ values: [Field: Value] = [:]) throws -> StoredUser {
    guard let number = Extension(number) else { throw Refusal("is no extension") }
    var user = StoredUser(id: 1, revision: 3, extension: number, pinSet: true)
    for (field, value) in values { user[field] = value }
    return user
  }

  static func ada() throws -> UserDetails {
    let user = try user(
      "1044",
      [
        .firstName: .text("Ada"), .lastName: .text("Lovelace"), .site: .text("Boston"),
        .emails: .texts(["ada@acme.example.com", "office@acme.example.com"]),
        .recordCalls: .boolean(true),
        .phones: .items([Item([.text("desk"), .text("001565abcdef"), .text("T46U"), .integer(1)])]),
      ])
    return UserDetails(
      user, data: UserData(voicemails: 3, unheard: 1, greetings: 1),
      source: ManifestPlace(file: "people/sales.yaml", line: 12, column: 5),
      managed: [.firstName, .lastName, .emails],
      links: [
        UserLink(
          kind: "welcome", address: "ada@acme.example.com", created: now - 86_400,
          expires: now + 86_400, used: nil),
        UserLink(
          kind: "recovery", address: "ada@acme.example.com", created: now - 864_000,
          expires: now - 604_800, used: nil),
      ],
      mails: [
        OutboxEntry(
          extension: "1044", kind: "welcome", address: "ada@acme.example.com", hasFailed: false,
          attempts: 2, lastError: "connection refused", created: now, expires: now + 86_400,
          isPortals: false)
      ],
      history: [
        HistoryEntry(
          time: now - 3_600, who: "grace", role: "office_manager", run: "r1", action: "update",
          key: "1044", changes: #"[{"field":"site","before":null,"after":"Boston"}]"#)
      ], now: now)
  }

  /// Somebody whose every text is `text`.
  static func filled(with text: String) -> UserDetails {
    var user = StoredUser(id: 1, extension: Self.number)
    for field in FieldTable.stored where field != .extension {
      user[field] =
        switch field.descriptor.shape {
        case .scalar: .text(text)
        case .list: .texts([text, text])
        case .items(let table): .items([Item(table.fields.map { _ in .text(text) })])
        case .pinSource: nil
        }
    }
    var other = user
    other.id = 2
    other[.answeringRules] = .items([
      Item([.text(text), .boolean(true), .texts([text, "1044"]), nil, .text("1044")])
    ])
    other[.agents] = .texts(["1044"])
    var connections = UserConnections(of: user)
    connections.add(other)
    let entry = HistoryEntry(
      time: now, who: text, role: text, run: text, action: text, resource: text, key: text,
      changes: "[]")
    var details = UserDetails(
      user, source: ManifestPlace(file: text, line: 1, column: 1), managed: [.site],
      connections: connections,
      links: [
        UserLink(kind: text, address: text, created: now, expires: now + 1, used: now)
      ],
      mails: [
        OutboxEntry(
          extension: text, kind: text, address: text, hasFailed: true, attempts: 1,
          lastError: text, created: now, expires: now + 1, isPortals: true)
      ], history: [entry], now: now)
    details.awaited = [AwaitedChange(.site, before: .text(text), after: .text(text), since: now)]
    details.plan = plan(filledWith: text)
    return details
  }

  private static func plan(filledWith text: String) -> Plan {
    var plan = SamplePlans.filled(with: text)
    for index in plan.actions.indices { plan.actions[index].key = "1044" }
    for index in plan.blocked.indices { plan.blocked[index].key = "1044" }
    for index in plan.needsSupport.indices { plan.needsSupport[index].key = "1044" }
    return plan
  }

  private static let number: Extension = {
    guard let number = Extension("1044") else { preconditionFailure("1044 is an extension") }
    return number
  }()
}

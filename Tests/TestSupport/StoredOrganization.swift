package import Fields
package import Model

/// An organization as a store may hold it and manifests may say it, with all kinds of users and
/// fields, in which people of a department have much in common.
package struct StoredOrganization: Sendable {
  package var users: [StoredUser] = []
  package var resources: [ResourceKind: [Item]] = [:]
  package var receipts: [StoredUser.ID: [Receipt]] = [:]

  package static let domain = "acme.example.com"
  package static let zones: Set = ["America/New_York", "Europe/Lisbon", "UTC"]

  private var random: SplitMix64
  private let departments: [String]
  private let sites: [String]
  private let people: [String]

  package init(seed: Int) {
    random = SplitMix64(seed: seed)
    let count = random.pick([1, 3, 9, 9, 25, 40])
    departments = Self.some(of: Self.names, &random)
    sites = Self.some(of: Self.names, &random)
    people = (0..<count).map { String(1_000 + $0) }
    addResources()
    for (place, text) in people.enumerated() { add(text, "person", place) }
    for place in 0..<random.pick([0, 1, 4]) {
      add(
        "0\(800 + place)",
        random.pick(["call_queue", "conference_bridge", "auto_attendant"]), 500 + place)
    }
    users.sort { $0.extension < $1.extension }
  }

  /// Names that try to be something else in YAML, or a file of their own.
  package static let names = [
    "Sales", "Night shift", "sales", "SALES!", "../x", ".hidden", "CON", "東京", "!!!", "Zoë's",
    "users", "null", "0123", "1e3", "12:30", "2026-11-20", "yes", "[a]", "a: b", "a #b", "#b",
    "@home",
    "*all", "&all", "!tag", "%x", "`x`", "{x}", "a, b", "\"q\"", "it's", "back\\slash", "- dash",
    "-", "?", "=", "~", "<<", "e\u{301}", "\u{202E}evil", "👩‍👩‍👧", "a\u{A0}b", "|", ">", "'", ":",
    String(repeating: "long ", count: 12) + "name", String(repeating: "名", count: 64),
  ]

  private static func some(of names: [String], _ random: inout SplitMix64) -> [String] {
    var chosen: [String] = []
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let name = random.pick(names)
      if !chosen.contains(name) { chosen.append(name) }
    }
    return chosen
  }

  private mutating func addResources() {
    resources[.department] = departments.map { Item([.text($0)]) }
    resources[.site] = sites.map {
      Item([.text($0), random.chance(70) ? .text(random.pick(Self.zones.sorted())) : nil])
    }
    resources[.phoneNumber] = (0..<random.pick([0, 2])).map {
      Item([
        .text("+1617555800\($0)"), random.chance(60) ? .text(random.pick(people)) : nil,
      ])
    }
    resources[.sharedContact] = Self.some(of: Self.names, &random).map { name in
      var item = RandomValue.item(.sharedContact, clearing: false, &random)
      item.values[0] = .text(name)
      if item.values[2] != nil { item.values[2] = ["front@b.example.com", "x@b.example.com"] }
      return item
    }
  }

  private mutating func add(_ text: String, _ kind: String, _ place: Int) {
    guard let ext = Extension(text) else { return }
    var user = StoredUser(
      id: 7_000 + Int64(place), extension: ext, passwordSet: random.chance(60),
      pinSet: random.chance(60), wasReset: random.chance(20))
    user[.kind] = kind == "person" && random.chance(50) ? nil : .text(kind)
    let team = random.pick(departments)
    for field in FieldTable.stored {
      user[field] = user[field] ?? value(of: field, for: ext, kind, team, place)
    }
    users.append(user)
    receipts[user.id] = Receipt.Kind.allCases.filter { _ in random.chance(20) }.map {
      Receipt($0, request: random.pick(["true", "2026-Q4", "2025"]))
    }
  }

  private mutating func value(
    of field: Field, for ext: Extension, _ kind: String, _ team: String, _ place: Int
  ) -> Value? {
    guard RandomUsers.fits(field, kind) else { return nil }
    switch field {
    case .extension, .kind, .voicemailPIN: return nil
    case .loginName:
      guard kind == "person" else { return nil }
      return .text(random.chance(80) ? "\(ext)@\(Self.domain)" : "u\(ext).x@\(Self.domain)")
    case .firstName, .lastName: return .text(random.pick(Self.names))
    case .emails:
      return random.chance(80) ? ["u\(place)@\(Self.domain)", "Front.\(place)@b.example.com"] : nil
    case .department: return random.chance(90) ? .text(team) : nil
    case .site: return random.chance(80) ? .text(sites[team.utf8.count % sites.count]) : nil
    case .agents: return kind == "call_queue" ? .texts(Array(people.prefix(3))) : nil
    case .directNumbers: return random.chance(30) ? ["+1617555\(ext)"] : nil
    case .phones: return random.chance(60) ? phones(place) : nil
    default: break
    }
    return shared(field, team).map { Self.forwards($0, of: ext) }
  }

  /// What a team shares, most of them have.
  private mutating func shared(_ field: Field, _ team: String) -> Value? {
    var shared = SplitMix64(seed: team.utf8.count * 100 + Int(field.rawValue))
    if shared.chance(30) { return nil }
    if random.chance(80) { return RandomValue.stored(field.descriptor.shape, &shared) }
    return random.chance(50) ? RandomValue.stored(field.descriptor.shape, &random) : nil
  }

  /// Nobody's calls come back to themselves: no manifest may say that.
  private static func forwards(_ value: Value, of ext: Extension) -> Value {
    guard case .items(let items) = value else { return value }
    return .items(
      items.map { item in
        var item = item
        for (place, field) in ItemTable.answeringRule.fields.enumerated()
        where field.path[0] == "forward" && item[place]?.text == ext.text {
          item.values[place] = .text("+16175550199")
        }
        return item
      })
  }

  private mutating func phones(_ place: Int) -> Value {
    var items: [Item] = []
    for number in 0..<Int.random(in: 1...3, using: &random) {
      var item = RandomValue.item(.phone, clearing: false, &random)
      item.values[0] = .text(
        "\(number) " + random.pick(Self.names.filter { $0.unicodeScalars.count < 60 }))
      if item.values[1] != nil { item.values[1] = .text("0015652b\(1_000 + place * 4 + number)") }
      items.append(item)
    }
    return .items(items)
  }
}

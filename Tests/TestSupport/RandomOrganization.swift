package import Fields
package import Model

/// A desired and a stored organization that have much to do with each other.
package struct RandomOrganization: Sendable {
  package var desired = Desired(files: ["people/a.yaml", "people/b.yaml"])
  package var snapshot = Snapshot(store: "store-1")
  package var userOwned: Set<Field> = []

  private static let extensions = (1001...1012).compactMap { Extension(String($0)) }
  private var random: SplitMix64
  /// In lower case: no two manifests give one login name, and no two stored users have one.
  private var wantedLogins: Set<String> = []
  private var storedLogins: Set<String> = []

  package init(seed: Int) {
    random = SplitMix64(seed: seed)
    if random.chance(40) { userOwned = [.timeZone, .emails, .voicemailPIN, .phones] }
    addDesired()
    addResources()
    for ext in Self.extensions where random.chance(70) { addStored(ext) }
    for _ in 0..<random.pick([0, 1, 3]) { addLink() }
    for user in snapshot.users where random.chance(20) { addUnsentMail(of: user) }
  }

  private mutating func addDesired() {
    var renumbered: Set<String> = []
    for ext in Self.extensions where random.chance(75) {
      var entries: [DesiredUser.Entry] = []
      for field in Field.allCases {
        let kind = entries.first { $0.field == .kind }?.value.text ?? "person"
        guard RandomUsers.fits(field, kind),
          let value = desiredValue(field, of: ext, &renumbered)
        else { continue }
        entries.append(.init(field, value))
      }
      desired.users.append(
        DesiredUser(ext, entries: entries, file: Int32(random.pick([0, 1])), line: 7, column: 5))
    }
  }

  private mutating func desiredValue(
    _ field: Field, of ext: Extension, _ renumbered: inout Set<String>
  ) -> Value? {
    let descriptor = field.descriptor
    switch field {
    case .extension, .profile: return nil
    case .kind where random.chance(65): return nil
    case .loginName where random.chance(45):
      let login = login(of: ext)
      return wantedLogins.insert(login.lowercased()).inserted ? .text(login) : nil
    case .loginName: return nil
    case .directNumbers: return random.chance(45) ? .texts(["+1617555\(ext)"]) : nil
    case .absent: return random.chance(5) ? .boolean(random.chance(80)) : nil
    case .addPhone: return random.chance(20) ? .boolean(true) : nil
    case .was:
      let old = random.pick(Self.extensions).text
      guard random.chance(10), old != ext.text, renumbered.insert(old).inserted else { return nil }
      return .text(old)
    default: break
    }
    guard descriptor.isRequired || random.chance(descriptor.purpose == .request ? 25 : 45)
    else { return nil }
    if descriptor.isClearable, random.chance(10) { return .null }
    if case .scalar(.request) = descriptor.shape, random.chance(10) { return .boolean(false) }
    return RandomValue.value(descriptor.shape, &random)
  }

  /// The default, that of another, or one of its own; a manifest has no other's default.
  private mutating func login(of ext: Extension, isStored: Bool = false) -> String {
    let number = isStored && random.chance(20) ? random.pick(Self.extensions) : ext
    let name =
      random.chance(50) ? number.text : random.pick(["ada", "Ada", "grace", "alan", "kim"])
    return "\(name)@acme.example.com"
  }

  private mutating func addResources() {
    for kind in ResourceKind.listed {
      guard let table = ItemTable.table(of: kind) else { continue }
      desired.resources[kind] = items(table, clearing: true).map { DesiredResource($0, file: 0) }
      snapshot.resources[kind] = items(table, clearing: false).filter { _ in random.chance(60) }
    }
  }

  private mutating func items(_ table: ItemTable, clearing: Bool) -> [Item] {
    let names =
      switch table.name {
      case "department": RandomValue.departments
      case "site": RandomValue.sites
      case "phone number": ["+16175550100", "+16175550101"]
      default: ["Harbor Master", "Boston"]
      }
    return names.map { name in
      var item = RandomValue.item(table, clearing: clearing, &random)
      item.values[0] = .text(name)
      return item
    }
  }

  private mutating func addStored(_ ext: Extension) {
    var user = StoredUser(
      id: 7000 + ext.number, revision: Int64(random.pick([1, 2, 9])), extension: ext,
      passwordSet: random.chance(60), pinSet: random.chance(60), wasReset: random.chance(20))
    let isClose = random.chance(60)
    let wanted = desired.user(ext)
    for field in FieldTable.stored where field != .extension && field != .voicemailPIN {
      if isClose, random.chance(95), field != .loginName || wanted?[.loginName] != nil {
        user[field] = wanted?[field].flatMap(Self.storable)
      } else if random.chance(50), field != .kind || random.chance(50) {
        user[field] = RandomValue.stored(field.descriptor.shape, &random)
      }
    }
    if user[.loginName] != nil, isClose == false || wanted?[.loginName] == nil {
      user[.loginName] = .text(login(of: ext, isStored: true))
    }
    if let login = user[.loginName]?.text, !storedLogins.insert(login.lowercased()).inserted {
      user[.loginName] = nil
    }
    snapshot.users.append(user)
    remember(user, wanted)
  }

  /// The ledger's part: what was applied, carried out and left behind.
  private mutating func remember(_ user: StoredUser, _ wanted: DesiredUser?) {
    if random.chance(60), let wanted {
      var applied = AppliedValues()
      for entry in wanted.entries
      where AppliedValues.keeps(entry.field, entry.value, userOwned: userOwned) {
        if random.chance(92) {
          applied.entries.append(.init(entry.field, entry.value))
        } else if random.chance(50) {
          let value = RandomValue.value(entry.field.descriptor.shape, &random)
          applied.entries.append(.init(entry.field, value))
        }
      }
      snapshot.applied[user.id] = applied
    }
    var receipts: [Receipt] = []
    for kind in Receipt.Kind.allCases where random.chance(50) {
      receipts.append(
        Receipt(kind, request: kind == .welcomeOwed ? "true" : random.pick(["2026-Q4", "old"])))
    }
    if !receipts.isEmpty { snapshot.receipts[user.id] = receipts }
    if random.chance(50) {
      snapshot.data[user.id] = UserData(voicemails: 3, unheard: 1, greetings: 2, musicOnHold: 1)
    }
  }

  private mutating func addLink() {
    guard !snapshot.users.isEmpty else { return }
    let user = random.pick(snapshot.users)
    snapshot.openLinks.append(
      .init(
        address: random.pick(RandomValue.addresses).lowercased(), user: user.id,
        extension: user.extension.text, expires: 1_800_000_000))
  }

  /// Waiting mails have an open link; that of a failed one is closed.
  private mutating func addUnsentMail(of user: StoredUser) {
    let address = random.pick(RandomValue.addresses).lowercased()
    guard !snapshot.openLinks.contains(where: { $0.address == address }) else { return }
    let mail = Snapshot.UnsentMail(
      address: address, cause: random.pick([.sendWelcome, .resetPassword]),
      hasFailed: random.chance(30))
    snapshot.unsentMails[user.id] = [mail]
    guard !mail.hasFailed else { return }
    snapshot.openLinks.append(
      .init(
        address: address, user: user.id, extension: user.extension.text, expires: 1_800_000_000))
  }

  private static func storable(_ value: Value) -> Value? {
    switch value {
    case .null: nil
    case .items(let items): .items(items.map { Item($0.values.map { $0 == .null ? nil : $0 }) })
    default: value
    }
  }
}

import Fields
import Model
import Plans

/// What one user needs, judged field by field, before it is known whose addresses collide.
struct UserIntent {
  let match: UserMatch
  let applied: AppliedValues?
  private(set) var changes: [FieldChange] = []
  private(set) var needs: [SupportNeed] = []
  private(set) var blocks: [Block] = []
  /// Fields whose stored value won't be the desired one after this plan.
  private(set) var unsettled: Set<Field> = []
  /// Those that a user of the kind that they stay, or become, doesn't have.
  private(set) var unsuited: [Field] = []
  private(set) var requests: DueRequests
  /// The primary address after this plan.
  private(set) var address: String?

  private let judge: FieldJudge
  private let awaited: [AwaitedChange]

  init(_ match: UserMatch, _ snapshot: Snapshot, _ rules: PlanRules, _ judge: FieldJudge) {
    self.match = match
    self.judge = judge
    applied = match.stored.flatMap { snapshot.applied[$0.id] }
    awaited = match.stored.flatMap { snapshot.awaited[$0.id] } ?? []
    requests = DueRequests(match, applied: applied, snapshot, rules)
    guard !isAbsent else { return }
    if match.stored == nil { create(rules) } else { update(rules) }
    address = primaryAddress(rules)
    requests.renew(match, primary: canonicalAddress, snapshot, rules)
    if match.stored?.isPerson == false, unsettled.contains(.kind) { requests = DueRequests() }
  }

  var key: String { match.key }

  var isAbsent: Bool { match.desired.isAbsent }

  var canonicalAddress: String? { address.map(EmailAddress.canonical) }

  var wantsMail: Bool {
    !isAbsent && (match.stored != nil || !changes.isEmpty)
      && (requests.welcome != nil || (requests.resetPassword != nil && sendsRecovery))
  }

  var isRenumbering: Bool { changes.contains { $0.path == .field(.extension) } }

  /// The number that this plan gives the user.
  var newNumber: Extension? {
    let isCreated = match.stored == nil && !changes.isEmpty
    return isCreated || isRenumbering ? match.desired.extension : nil
  }

  /// Takes back what needs a number that its user keeps.
  mutating func wait(for holder: StoredUser) {
    let name = holder.name.replacing("\"", with: "'")
    leave(
      .extension, .extensionInUse,
      "\(match.desired.extension) is still that of \"\(name)\", who doesn't leave it by this plan.")
  }

  /// Leaves a field as it is that only one user's can be; nobody is created without it.
  mutating func leave(_ field: Field, _ code: Block.Code, _ message: String) {
    refuse(field, code, message)
    if match.stored == nil { changes = [] }
  }

  /// The extension once this plan is carried out; nil where there is no user then.
  var extensionAfter: Extension? {
    isAbsent ? match.extensionAfter(judge.rules) : newNumber ?? match.stored?.extension
  }

  /// Whether there is a person once this plan is carried out.
  var isPersonAfter: Bool {
    let kind = changes.first { $0.path == .field(.kind) }?.after ?? match.stored?[.kind]
    return kind?.text ?? "person" == "person"
  }

  /// Whether links go to another address once this plan is carried out.
  var isReaddressed: Bool {
    match.stored.map { !isAbsent && $0.primaryAddress != canonicalAddress } ?? false
  }

  /// Whether one of the user's open links ends with this plan.
  func ends(
    _ link: Snapshot.OpenLink, getsMail: (UserIntent) -> Bool, _ snapshot: Snapshot,
    _ rules: PlanRules
  ) -> Bool {
    guard !isAbsent else { return rules.role == .support }
    guard !isReaddressed else { return true }
    guard rules.role >= .callCenterSupervisor else { return false }
    guard requests.reset == nil else { return true }
    // With a link that can't be sent there is no forced reset either.
    if requests.resetPassword != nil {
      return match.desired[.sendRecoveryEmail]?.boolean != true || getsMail(self)
    }
    let unsent = snapshot.unsentMails[link.user] ?? []
    return unsent.contains { $0.address == link.address } && getsMail(self)
  }

  /// A welcome sets password and PIN both, so beside one a recovery link isn't sent.
  var sendsRecovery: Bool {
    requests.welcome == nil && match.desired[.sendRecoveryEmail]?.boolean == true
  }

  /// What only support may change, and since when it was asked to, if it was.
  func need(_ field: Field, before: Value?, after: Value?) -> SupportNeed {
    var need = SupportNeed(
      key: key, name: match.name, field: field, before: before, after: after, source: match.place)
    need.awaitingSince =
      awaited
      .filter { $0.field == field && $0.before == before && $0.after == after }
      .map(\.since).min()
    return need
  }

  /// What the manifest gives for a PIN; only while people don't own it, or at creation.
  func pinSource(_ rules: PlanRules) -> PINSource? {
    guard match.stored == nil || !rules.userOwned.contains(.voicemailPIN),
      case .pin(let source) = match.desired[.voicemailPIN]
    else { return nil }
    return source
  }

  private mutating func create(_ rules: PlanRules) {
    guard case .planned = judge.verdict(on: .field(.extension), to: nil, creating: true) else {
      blocks.append(
        block(
          .create, .roleNotAllowed,
          "\(rules.role.rawValue) can't create users."))
      return
    }
    let entries = creationEntries(rules)
    changes.reserveCapacity(entries.count)
    for entry in entries where entry.field.purpose == .stored {
      guard entry.value != .null else { continue }
      let value = storable(entry.value)
      consider([(.field(entry.field), nil, value)], entry)
    }
  }

  /// The written entries and what a new user has without them, in the order of the field table.
  private func creationEntries(_ rules: PlanRules) -> [DesiredUser.Entry] {
    let desired = match.desired
    var entries = desired.entries.filter { match.desired.isPerson || $0.field != .voicemailPIN }
    if desired[.loginName] == nil, desired.isPerson {
      let login = "\(desired.extension.text)@\(rules.domain)"
      entries.append(.init(.loginName, .text(login), origin: .workspace))
    }
    if desired[.kind] == nil {
      entries.append(.init(.kind, .text("person"), origin: .workspace))
    }
    if desired[.phones] == nil, desired[.addPhone]?.boolean == true {
      let phone = ItemTable.phone.entry(named: desired.extension.text)
      entries.append(.init(.phones, .items([phone]), origin: .workspace))
    }
    return entries.sorted { $0.field < $1.field }
  }

  private mutating func update(_ rules: PlanRules) {
    guard let stored = match.stored else { return }
    if stored.extension != match.desired.extension {
      let after = Value.text(match.desired.extension.text)
      let entry = DesiredUser.Entry(.extension, after)
      consider(
        [(.field(.extension), .text(stored.extension.text), after)], entry)
    }
    let kind = match.kindAfter(rules)
    for entry in match.desired.entries {
      guard entry.field.purpose == .stored, !rules.userOwned.contains(entry.field)
      else { continue }
      let changes = Difference.changes(entry, stored, isPerson: kind == "person")
      if entry.field.descriptor.audience.includes(kind: kind) || entry.value == .null {
        consider(changes, entry)
      } else if !changes.isEmpty {
        unsuited.append(entry.field)
        unsettled.insert(entry.field)
      }
    }
    requirePIN(stored, rules)
  }

  /// A list is changed as a whole or, where a part of it can't be, not at all.
  private mutating func consider(
    _ all: [Difference.Change], _ entry: DesiredUser.Entry
  ) {
    let field = entry.field
    for change in all {
      let verdict = judge.verdict(
        on: change.path, from: change.before, to: change.after, creating: match.stored == nil)
      if case .blocked(let code, let message) = verdict {
        return refuse(field, code, message)
      }
      guard case .needsSupport = verdict else { continue }
      unsettled.insert(field)
      needs.append(need(field, before: change.before, after: change.after))
    }
    guard !unsettled.contains(field) else { return }
    for (path, before, after) in all {
      let cause = FieldChange.Cause(
        of: path, desired: entry.value, before: before, applied: applied)
      changes.append(FieldChange(path, before: before, after: after, cause: cause))
    }
  }

  /// Leaves a field as it is, and says why.
  mutating func refuse(_ field: Field, _ code: Block.Code, _ message: String) {
    changes.removeAll { $0.path.field == field }
    unsettled.insert(field)
    let block = block(match.stored == nil ? .create : .update, code, message)
    if !blocks.contains(block) { blocks.append(block) }
  }

  /// The system refuses to save the profile of a person without a PIN (rule 2).
  private mutating func requirePIN(_ stored: StoredUser, _ rules: PlanRules) {
    guard !changes.isEmpty, match.isPersonAfter(rules), !stored.pinSet, pinSource(rules) == nil
    else { return }
    let fields = changes.map(\.path.name).joined(separator: ", ")
    unsettled.formUnion(changes.compactMap(\.path.field))
    changes = []
    blocks.append(
      block(.update, .pinRequired, "There is no voicemail PIN, so \(fields) can't be saved."))
  }

  private func primaryAddress(_ rules: PlanRules) -> String? {
    let isKept = unsettled.contains(.emails) || rules.userOwned.contains(.emails)
    if let stored = match.stored, isKept || match.desired[.emails] == nil {
      return stored[.emails]?.texts.first
    }
    return match.desired[.emails]?.texts.first
  }

  private func storable(_ value: Value) -> Value {
    guard case .items(let items) = value else { return value }
    return .items(items.map(\.storable).sorted { $0.key < $1.key })
  }

  private func block(_ action: ActionKind, _ code: Block.Code, _ message: String) -> Block {
    Block(
      action, key: key, name: match.name, code: code, message: message, source: match.place)
  }
}

extension [UserIntent] {
  /// Those of stored users.
  var byStored: [StoredUser.ID: UserIntent] {
    Dictionary(
      compactMap { intent in intent.match.stored.map { ($0.id, intent) } }
    ) { first, _ in first }
  }
}

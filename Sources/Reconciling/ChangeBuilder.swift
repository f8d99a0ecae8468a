import Fields
import Mailing
import Model
import Planning
import Plans
import Storage

/// Folds the actions on each user into the one change that the store carries out.
struct ChangeBuilder {
  private let snapshot: Snapshot
  private let stored: [String: StoredUser]
  private let records: [String: Record]
  /// Those of users who get the number of somebody else.
  private let successors: [String: Record]
  private let vault: PINVault
  private let drafts: MailDrafts?

  init(_ plan: Plan, _ snapshot: Snapshot, _ vault: PINVault, _ drafts: MailDrafts?) {
    self.snapshot = snapshot
    stored = Dictionary(snapshot.users.map { ($0.extension.text, $0) }) { first, _ in first }
    records = Self.byKey(plan.records.filter { !$0.isSuccessor })
    successors = Self.byKey(plan.records.filter(\.isSuccessor))
    self.vault = vault
    self.drafts = drafts
  }

  /// One change a user, in the order of the plan, then users with nothing but a record.
  func changes(for plan: Plan) -> some Sequence<UserChange> {
    var groups = plan.userActions
    let acted = Set(groups.lazy.map(\.key))
    for record in plan.records where !acted.contains(record.key) {
      groups.append(Plan.UserActions(key: record.key, actions: []))
    }
    return groups.lazy.compactMap(change)
  }

  private static func byKey(_ records: [Record]) -> [String: Record] {
    Dictionary(records.map { ($0.key, $0) }) { first, _ in first }
  }

  private func change(_ group: Plan.UserActions) -> UserChange? {
    let (key, actions) = (group.key, group.actions)
    let user = group.creates ? nil : stored[key]
    guard let number = Extension(key) else { return nil }
    let target =
      user.map { UserChange.Target.existing($0.id, revision: $0.revision) } ?? .new(number)
    var change = UserChange(target, extension: number)
    var values = user?.values ?? Array(repeating: nil, count: Field.count)
    for action in actions { add(action, of: user, to: &change, values: &values) }
    let record = group.creates && stored[key] != nil ? successors[key] : records[key]
    if let record, !change.removes {
      add(record, to: &change)
      // Once somebody is managed the log has a line of theirs: so it is told if they are gone.
      if let user, change.audits.isEmpty, snapshot.applied[user.id] == nil {
        change.audits.append(AuditText.takeover)
      }
    }
    if let user, !change.removes, !actions.contains(where: { $0.kind == .sendWelcome }),
      withdrawsWelcome(change, user, primary: values[Int(Field.emails.rawValue)]?.texts.first)
    {
      change.settledReceipts.append(Self.owed)
      change.receipts.append(Self.owed)
    }
    return change
  }

  /// Whether a welcome that nobody got is withdrawn without another in its place.
  private func withdrawsWelcome(
    _ change: UserChange, _ user: StoredUser, primary: String?
  ) -> Bool {
    let primary = primary.map(EmailAddress.canonical)
    let isReaddressed = user.primaryAddress != primary
    guard isReaddressed || change.clearsPassword else { return false }
    return (snapshot.unsentMails[user.id] ?? []).contains { mail in
      mail.cause == .sendWelcome && (isReaddressed || !mail.hasFailed)
    }
  }

  private static let owed = Receipt(.welcomeOwed, request: "true")

  private func add(
    _ action: Action, of user: StoredUser?, to change: inout UserChange, values: inout [Value?]
  ) {
    change.audits.append(AuditText.audit(of: action))
    switch action.kind {
    case .create, .update:
      save(action, to: &change, values: &values)
    case .reset:
      change.deletes = action.deletedKinds
      change.expectedData = action.deletes
      change.clearsPassword = true
      change.clearsPIN = action.pin == nil
      change.marksReset = true
      if action.pin != nil { change.pin = vault.hash(for: action) }
    case .resetPassword:
      change.clearsPassword = true
    case .sendWelcome:
      change.settledReceipts.append(Self.owed)
    case .remove:
      change.removes = true
      change.expectedData = action.deletes
    }
    note(action, of: user, in: &change, values)
  }

  private func save(_ action: Action, to change: inout UserChange, values: inout [Value?]) {
    var changed: Set<Field> = []
    for part in action.changes {
      guard let field = part.path.field else { continue }
      if field == .voicemailPIN {
        change.pin = vault.hash(for: action)
        continue
      }
      changed.insert(field)
      values[Int(field.rawValue)] = Self.value(values[Int(field.rawValue)], after: part)
    }
    change.fields += changed.sorted().map { .init($0, values[Int($0.rawValue)]) }
    if case .text(let text) = values[Int(Field.extension.rawValue)],
      let renumbered = Extension(text)
    {
      change.extension = renumbered
    }
  }

  /// The receipt that a request leaves, and the mail that it sends.
  private func note(
    _ action: Action, of user: StoredUser?, in change: inout UserChange, _ values: [Value?]
  ) {
    if let kind = action.kind.receipt, let request = action.request, request != "true" {
      let receipt = Receipt(kind, request: request)
      // Asked again because nobody got the first mail.
      let isKnown = user.flatMap { snapshot.receipts[$0.id] }?.contains(receipt)
      if isKnown == true { change.settledReceipts.append(receipt) }
      change.receipts.append(receipt)
    }
    guard let address = action.to, let drafts else { return }
    change.mail = drafts.mail(
      action.kind == .sendWelcome ? .welcome : .recovery, to: address,
      extension: change.extension, values: values)
  }

  private func add(_ record: Record, to change: inout UserChange) {
    change.receipts += record.receipts
    // Taking a user over answers what was owed to them too.
    let welcomes = record.receipts.filter { $0.kind == .welcome }
    if !welcomes.isEmpty { change.settledReceipts += welcomes + [Self.owed] }
    change.applied = UserChange.Applied(
      values: AppliedCoding.text(of: record.values),
      fingerprint: Fingerprint(record.values).value)
  }

  /// A field's whole value after one change to it or to an entry of its list.
  private static func value(_ before: Value?, after change: FieldChange) -> Value? {
    var items = before?.items ?? []
    switch change.path {
    case .field, .resourceField: return change.after
    case .item(_, let key):
      items.removeAll { $0.key == key }
      items += change.after?.items ?? []
    case .itemField(_, let key, let index):
      guard let place = items.firstIndex(where: { $0.key == key }) else { return before }
      items[place].values[index] = change.after
    }
    return items.isEmpty ? nil : .items(items.sorted { $0.key < $1.key })
  }
}

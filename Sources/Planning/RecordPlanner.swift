import Fields
import Model
import Plans
import Renumbering

/// What the ledger shall remember of one user, once the planned actions are carried out.
struct RecordPlanner {
  let intent: UserIntent
  /// Those that the plan has for the user.
  let kinds: Set<ActionKind>
  let rules: PlanRules

  private var match: UserMatch { intent.match }

  /// What to remember of the user once the actions are carried out; nil when nothing new.
  ///
  /// A field that stays as it is, for lack of permission say, keeps the value last applied; so do
  /// the fields of a queue that are not the caller's to change. What the user's kind doesn't have
  /// is not remembered.
  func record() -> Record? {
    var entries: [AppliedValues.Entry] = []
    entries.reserveCapacity(match.desired.entries.count)
    for entry in match.desired.entries
    where AppliedValues.keeps(entry.field, entry.value, userOwned: rules.userOwned)
      && !intent.unsuited.contains(entry.field)
    {
      if isSettled(entry.field) {
        entries.append(.init(entry.field, entry.value))
      } else if let last = intent.applied?[entry.field] {
        entries.append(.init(entry.field, last))
      }
    }
    if match.isAgentsOnly, let others = intent.applied?.without(.agents) {
      entries = (others.entries + entries).sorted { $0.field < $1.field }
    }
    let values = AppliedValues(entries, number: number, former: former)
    let receipts = match.stored == nil ? creationReceipts : takeoverReceipts
    guard isNews(values) || !receipts.isEmpty else { return nil }
    return Record(
      key: intent.key, values: values, receipts: receipts, isSuccessor: match.isSuccessor)
  }

  /// The number alone is news where somebody is renumbered: there it tells who is who.
  private func isNews(_ values: AppliedValues) -> Bool {
    guard let last = intent.applied else { return true }
    return values.entries != last.entries || values.former != last.former
      || (match.isRenumbered && values.number != last.number)
  }

  /// The extension that the user has after this plan.
  private var number: Extension? {
    match.isAgentsOnly ? intent.applied?.number : intent.extensionAfter
  }

  private var former: Extension? {
    number == match.desired.extension ? match.desired.former : intent.applied?.former
  }

  /// A new user has nothing to reset, so requests for that are answered by creating them (rule 7).
  private var creationReceipts: [Receipt] {
    var receipts: [Receipt] = []
    for (field, kind) in [(Field.reset, Receipt.Kind.reset), (.forcePasswordReset, .resetPassword)]
    {
      guard let request = match.desired[field]?.text, request != DueRequests.switchedOn else {
        continue
      }
      receipts.append(Receipt(kind, request: request))
    }
    if intent.requests.welcome == DueRequests.switchedOn, !kinds.contains(.sendWelcome) {
      receipts.append(Receipt(.welcomeOwed, request: DueRequests.switchedOn))
    }
    return receipts
  }

  /// The welcome that taking over an existing user doesn't send is not to be sent later either.
  private var takeoverReceipts: [Receipt] {
    intent.requests.skippedWelcome.map { [Receipt(.welcome, request: $0)] } ?? []
  }

  private func isSettled(_ field: Field) -> Bool {
    switch field {
    case .reset:
      intent.requests.reset == nil || match.stored == nil || kinds.contains(.reset)
    case .forcePasswordReset:
      intent.requests.resetPassword == nil || match.stored == nil || kinds.contains(.resetPassword)
    default: !intent.unsettled.contains(field)
    }
  }
}

import Fields
package import Model
import Plans

/// Judges a plan's actions on one user again.
struct UserInspector {
  private let key: String
  private let actions: [Action]
  private let stored: StoredUser?
  private let snapshot: Snapshot
  private let rules: PlanRules
  private let bounds: AreaBounds
  private let judge: FieldJudge

  init(
    key: String, actions: [Action], stored: StoredUser?, _ snapshot: Snapshot, _ rules: PlanRules,
    _ bounds: AreaBounds, _ judge: FieldJudge
  ) {
    self.key = key
    self.actions = actions
    self.stored = stored
    self.snapshot = snapshot
    self.rules = rules
    self.bounds = bounds
    self.judge = judge
  }

  func objections() -> [Objection] {
    let kinds = actions.map(\.kind)
    let places = kinds.compactMap(ActionKind.allCases.firstIndex)
    guard zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }),
      !kinds.contains(.remove) || kinds == [.remove],
      !kinds.contains(.create) || !kinds.contains(.update)
    else { return [.forbidden("The actions on \(key) don't go together.")] }
    guard isWithinArea else { return [.outOfArea(key)] }
    return actions.compactMap { objection(to: $0) }
  }

  /// Whether the user is the caller's to act on, as they are stored and as the plan leaves them.
  private var isWithinArea: Bool {
    guard !bounds.isWholeOrganization else { return true }
    let changes = actions.flatMap(\.changes)
    let moves = changes.filter { $0.path == .field(.site) }.map(\.after)
    let isPlaced = (moves.isEmpty ? [stored?[.site]] : moves).allSatisfy(bounds.holds)
    switch stored.map(bounds.part) {
    case .nothing?: return false
    case .agents?:
      return actions.allSatisfy { $0.kind == .update }
        && changes.allSatisfy {
          $0.path == .field(.agents) && bounds.mayAnswer($0.after?.texts ?? [])
        }
    case .everything?: return isPlaced
    // Whom nobody stores, only a creation can mean; anything else is stale.
    case nil:
      return !creates || (isPlaced && bounds.takesNewUsers(snapshot.resources[.site] ?? []))
    }
  }

  private func objection(to action: Action) -> Objection? {
    if action.kind == .create || creates {
      guard stored == nil else { return .stale("\(key) exists already.") }
      guard creates else { return .stale("\(key) isn't stored.") }
    } else {
      guard let stored else { return .stale("\(key) isn't stored.") }
      guard stored.revision == action.revision else {
        return .stale(
          "\(key) has changed since the plan was made "
            + "(revision \(stored.revision), planned at \(action.revision.map(String.init) ?? "none"))."
        )
      }
    }
    guard action.isConsistent else {
      return .forbidden("\(key): there is more to the \(action.kind.rawValue) than it can do.")
    }
    return action.kind == .create || action.kind == .update
      ? saving(action) : (request(action) ?? address(action))
  }

  private var creates: Bool { actions.first?.kind == .create }

  private func saving(_ action: Action) -> Objection? {
    for change in action.changes {
      guard let field = change.path.field, field.descriptor.purpose == .stored else {
        return .forbidden("\(change.path.name) is no field of a user.")
      }
      guard field != .extension || !creates else {
        return .forbidden("\(key) is created under its own extension.")
      }
      switch judge.verdict(
        on: change.path, from: before(.field(field)), to: change.after, creating: creates)
      {
      case .planned: break
      case .needsSupport: return .forbidden("\(key): only support changes `\(field.name)`.")
      case .blocked(_, let message): return .forbidden("\(key): \(message)")
      }
      guard field != .voicemailPIN || stored?.pinSet != true else {
        return .forbidden("\(key): a PIN that is set is never overwritten.")
      }
      guard before(change.path) == change.before else {
        return .stale("\(key): `\(change.path.name)` is no longer as the plan saw it.")
      }
      if let objection = value(change, field) { return objection }
    }
    return missing(action) ?? pin(action)
  }

  /// What no manifest could say of this field.
  private func value(_ change: FieldChange, _ field: Field) -> Objection? {
    if change.path == .field(field), change.after == nil, !field.descriptor.isClearable {
      return .forbidden("\(key): `\(field.name)` can't be cleared.")
    }
    if field == .loginName, let login = change.after?.text?.lowercased(),
      !login.hasSuffix("@\(rules.domain.lowercased())")
    {
      return .forbidden("\(key): the login name \(login) doesn't end in @\(rules.domain).")
    }
    if let zone = rules.unknownTimeZone(in: change) {
      return .forbidden("\(key): \(zone) is no time zone.")
    }
    guard change.after == nil || field.descriptor.audience.includes(kind: kindAfter) else {
      return .forbidden("\(key): `\(field.name)` isn't for the kind \(kindAfter).")
    }
    return nil
  }

  private var kindAfter: String {
    actions.first?.newKind ?? stored?.kind ?? "person"
  }

  private var isPersonAfter: Bool { kindAfter == "person" }

  private func missing(_ action: Action) -> Objection? {
    guard action.kind == .create else { return nil }
    let given = Set(action.changes.compactMap(\.path.field))
    let field = FieldTable.descriptors.first {
      $0.isRequired && $0.purpose == .stored && $0.field != .extension
        && (isPersonAfter || $0.audience == .everyone) && !given.contains($0.field)
    }
    return field.map { .forbidden("\(key) has no `\($0.name)`.") }
  }

  private func before(_ path: FieldPath) -> Value? {
    guard let stored else { return nil }
    switch path {
    case .field(.voicemailPIN): return stored.pinSet ? .pin(.generated) : nil
    case .field(.extension): return .text(stored.extension.text)
    case .field(let field): return Difference.current(field, stored)
    case .item(let field, let key):
      return stored[field]?.items.first { $0.key == key }.map { .items([$0]) }
    case .itemField(let field, let key, let index):
      return stored[field]?.items.first { $0.key == key }?[index]
    case .resourceField: return nil
    }
  }

  private func pin(_ action: Action) -> Objection? {
    guard action.kind == .update, let stored, !stored.pinSet, isPersonAfter,
      !action.changes.contains(where: { $0.path == .field(.voicemailPIN) })
    else { return nil }
    return .forbidden("\(key) has no voicemail PIN, so their profile can't be saved.")
  }

  private func request(_ action: Action) -> Objection? {
    if action.kind == .remove {
      guard rules.role == .support else { return .forbidden("\(key): only support removes users.") }
      return nil
    }
    guard rules.role >= .callCenterSupervisor else {
      return .forbidden("\(rules.role.rawValue) can't ask for \(action.kind.rawValue).")
    }
    guard isPersonAfter, let request = action.request else {
      return .forbidden("\(key): \(action.kind.rawValue) needs a person and a request.")
    }
    let receipts = stored.flatMap { snapshot.receipts[$0.id] } ?? []
    guard
      isOwed(action, receipts)
        || !receipts.contains(where: { $0.kind == action.kind.receipt && $0.request == request })
    else { return .stale("\(key): \(action.kind.rawValue) was carried out already.") }
    return nil
  }

  /// Whether a request may be carried out once more, because nobody got the mail.
  private func isOwed(_ action: Action, _ receipts: [Receipt]) -> Bool {
    guard let stored, let address = action.to.map(EmailAddress.canonical) else { return false }
    if action.kind == .sendWelcome, receipts.contains(where: \.isOwed) { return true }
    let isCleared = actions.contains {
      $0.kind == .reset || ($0.kind == .resetPassword && action.kind == .sendWelcome)
    }
    return DueRequests.isLost(
      action.kind, snapshot.unsentMails[stored.id], primary: address, clearsPassword: isCleared,
      stored)
  }

  /// A link goes to the person's primary address and nowhere else.
  private func address(_ action: Action) -> Objection? {
    guard action.to != nil || action.kind == .sendWelcome else { return nil }
    if let problem = rules.mailProblem { return .forbidden("\(key): \(problem.remedy)") }
    let saving = actions.first?.changes.first { $0.path == .field(.emails) }
    let primary = saving.map { $0.after?.texts.first } ?? stored?[.emails]?.texts.first
    guard action.to == primary else {
      return .forbidden("\(key): \(action.to ?? "nothing") is not their primary address.")
    }
    return nil
  }
}

extension ActionKind {
  /// What an action on a request leaves behind.
  package var receipt: Receipt.Kind? {
    switch self {
    case .reset: .reset
    case .resetPassword: .resetPassword
    case .sendWelcome: .welcome
    case .create, .update, .remove: nil
    }
  }
}

extension Action {
  /// Whether it ends the links that the user has.
  var endsLinks: Bool {
    guard resource == .user else { return false }
    switch kind {
    case .reset, .resetPassword, .remove: return true
    case .create, .sendWelcome: return false
    case .update:
      let emails = changes.first { $0.path == .field(.emails) }
      return emails?.before?.texts.first.map(EmailAddress.canonical)
        != emails?.after?.texts.first.map(EmailAddress.canonical)
    }
  }
}

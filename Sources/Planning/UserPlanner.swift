import Fields
import Model
import Plans

/// Turns what one user needs into actions, in order: create, update, reset, reset_password,
/// send_welcome.
struct UserPlanner {
  private let intent: UserIntent
  private let snapshot: Snapshot
  private let rules: PlanRules
  private let rival: (String) -> Planner.Rival?

  private var actions: [Action] = []
  private var blocks: [Block]
  private var needs: [SupportNeed]
  private var warnings: [PlanWarning] = []

  init(
    _ intent: UserIntent, _ snapshot: Snapshot, _ rules: PlanRules,
    rival: @escaping (String) -> Planner.Rival?
  ) {
    self.intent = intent
    self.snapshot = snapshot
    self.rules = rules
    self.rival = rival
    blocks = intent.blocks
    needs = intent.needs
  }

  private var match: UserMatch { intent.match }

  func add(to plan: inout Plan) {
    var planner = self
    if intent.isAbsent {
      planner.planRemoval()
    } else if match.stored != nil || !intent.changes.isEmpty {
      planner.planActions()
      let records = RecordPlanner(
        intent: intent, kinds: Set(planner.actions.map(\.kind)), rules: rules)
      if let record = records.record() { plan.records.append(record) }
    }
    plan.actions += planner.actions
    plan.blocked += planner.blocks
    plan.needsSupport += planner.needs
    plan.warnings += planner.warnings
  }

  private mutating func planActions() {
    planSaving()
    planReset()
    planPasswordReset()
    planWelcome()
    warnAboutKind()
    warnAboutReset()
    warnAboutLink()
    if let request = intent.requests.skippedWelcome {
      warn(
        .welcomeNotSent,
        "\(intent.key) \(match.name) existed before and is taken over, which mails nobody: "
          + "`welcome: \(request)` counts as done. A new value will mail.")
    }
  }

  private mutating func planSaving() {
    guard !intent.changes.isEmpty else { return }
    var action = action(match.stored == nil ? .create : .update)
    action.changes = intent.changes
    actions.append(action)
  }

  private mutating func planReset() {
    guard let request = intent.requests.reset, let stored = match.stored else { return }
    guard mayRequest(.reset) else { return }
    var action = action(.reset)
    action.request = request
    action.deletedKinds = deletedKinds
    action.deletes = (snapshot.data[stored.id] ?? UserData()).restricted(to: deletedKinds)
    action.pin = intent.pinSource(rules)
    actions.append(action)
  }

  private var deletedKinds: Set<UserData.Kind> {
    guard let names = match.desired[.resetDelete]?.texts, !names.isEmpty else {
      return Set(UserData.Kind.allCases)
    }
    return Set(names.compactMap(UserData.Kind.init))
  }

  private mutating func planPasswordReset() {
    guard let request = intent.requests.resetPassword, match.stored != nil else { return }
    guard mayRequest(.resetPassword) else { return }
    var action = action(.resetPassword)
    action.request = request
    if match.desired[.sendRecoveryEmail]?.boolean == true {
      // Without a link the person would be locked out, so there is no reset either.
      guard let address = mailAddress(for: .resetPassword) else { return }
      if intent.sendsRecovery { action.to = address }
    } else if intent.requests.welcome == nil || mailProblem() != nil {
      warn(
        .resetWithoutRecovery,
        "\(intent.key) \(match.name)'s password is cleared and no mail "
          + "is sent: they will have to use \"forgot password\".")
    }
    actions.append(action)
  }

  private mutating func planWelcome() {
    guard let request = intent.requests.welcome, mayRequest(.sendWelcome) else { return }
    guard let address = mailAddress(for: .sendWelcome) else { return }
    var action = action(.sendWelcome)
    action.request = request
    action.to = address
    actions.append(action)
  }

  private mutating func planRemoval() {
    guard let stored = match.stored else { return }
    guard rules.role == .support else {
      var need = intent.need(.absent, before: nil, after: .boolean(true))
      need.deletes = snapshot.data[stored.id] ?? UserData()
      needs.append(need)
      return
    }
    var action = action(.remove)
    action.deletes = snapshot.data[stored.id] ?? UserData()
    action.deletedKinds = Set(UserData.Kind.allCases)
    actions.append(action)
  }

  /// The address for a link, or nil and a block that says why there is none (rules 3 and 4).
  private mutating func mailAddress(for kind: ActionKind) -> String? {
    guard let problem = mailProblem() else { return intent.address }
    block(kind, problem.code, problem.message)
    return nil
  }

  private func mailProblem() -> (code: Block.Code, message: String)? {
    guard let address = intent.address else {
      return (.emailRequired, "A link needs an email address, and there is none.")
    }
    // Others than Rollcall write addresses too.
    guard (try? EmailAddress(address)) != nil else {
      return (.emailRequired, "\(address) is no address that mail can be sent to.")
    }
    switch rival(EmailAddress.canonical(address)) {
    case .planned:
      return (
        .emailNotUnique,
        "\(address) is also used by another user's link, "
          + "and only the last link sent to an address works."
      )
    case .link(let link):
      return (
        .emailNotUnique,
        "\(address) has an unused link of \(link.extension)'s, valid until "
          + "\(Timestamp.minute(of: link.expires)), which a new link would end: wait "
          + "until it is used or that time has come, or keep the two apart."
      )
    case nil: break
    }
    return rules.mailProblem.map { ($0, "\(address) can't get a link: \($0.lack).") }
  }

  private mutating func mayRequest(_ kind: ActionKind) -> Bool {
    guard rules.role >= .callCenterSupervisor else {
      block(kind, .roleNotAllowed, "\(rules.role.rawValue) can't ask for \(kind.rawValue).")
      return false
    }
    return true
  }

  private mutating func warnAboutKind() {
    guard !intent.unsuited.isEmpty else { return }
    let fields = intent.unsuited.map(\.name).joined(separator: ", ")
    warn(
      .unsuitableField,
      "\(intent.key) \(match.name) is stored as \(match.kindAfter(rules)), which has no "
        + "\(fields): left as stored. The manifest's `kind` decides what a user has.")
  }

  private mutating func warnAboutReset() {
    guard let reset = actions.first(where: { $0.kind == .reset }), !has(.sendWelcome) else {
      return
    }
    // A recovery link is for the password only.
    let getsLink = actions.contains { $0.to != nil }
    guard !getsLink || reset.pin == nil else { return }
    warn(
      .resetWithoutWelcome,
      "\(intent.key) \(match.name) is reset without a new `welcome` request: "
        + (getsLink
          ? "the recovery link sets their password, but no voicemail PIN."
          : "they will need a link to set up again."))
  }

  /// A link that was sent is not sent again by itself: somebody has to want that.
  private mutating func warnAboutLink() {
    guard intent.isReaddressed, intent.requests.welcome == nil,
      !actions.contains(where: { $0.to != nil }), let stored = match.stored,
      let link = snapshot.openLinks.first(where: { $0.user == stored.id })
    else { return }
    warn(
      .linkWithdrawn,
      "\(intent.key) \(match.name)'s unused link at \(link.address) ends with the change of "
        + "address: they need a new `welcome` request.")
  }

  private func action(_ kind: ActionKind) -> Action {
    var action = Action(kind, .user, key: intent.key, name: match.name)
    action.revision = match.stored?.revision
    action.source = match.place
    return action
  }

  private mutating func block(_ kind: ActionKind, _ code: Block.Code, _ message: String) {
    blocks.append(
      Block(
        kind, key: intent.key, name: match.name, code: code, message: message,
        source: match.place))
  }

  private mutating func warn(_ code: PlanWarning.Code, _ message: String) {
    warnings.append(PlanWarning(code, key: intent.key, message: message, source: match.place))
  }

  private func has(_ kind: ActionKind) -> Bool {
    actions.contains { $0.kind == kind }
  }
}

import Fields
package import Mail
package import Mailing
package import Model
import Planning
package import Plans
package import Storage

/// The straight line: lock, snapshot, plan, judge, commit, mail, unlock.
package struct Applying {
  let store: any Store
  let context: RunContext
  /// Nil when the workspace isn't set up for mails with links; then no plan asks for one.
  private let setting: MailSetting?
  private let transport: any MailTransport

  package init(
    _ store: any Store, _ context: RunContext, _ setting: MailSetting?,
    _ transport: any MailTransport
  ) {
    self.store = store
    self.context = context
    self.setting = setting
    self.transport = transport
  }

  /// Plans and carries out what the manifests say, once `confirm` agrees to the plan.
  package func apply(
    _ desired: Desired, confirm: (Plan) throws(ReconcilingError) -> Void,
    progress: (Int, Int) -> Void
  ) async throws(ReconcilingError) -> ApplyOutcome {
    try await locked { () async throws(ReconcilingError) -> (Plan, OutboxReport) in
      var snapshot = try stored { () throws(StoreError) in
        try SnapshotReader.read(store, for: desired, context.rules, now: context.now())
      }
      let plan = Planner.plan(desired, snapshot, context.rules)
      snapshot.users += try stored { () throws(StoreError) in
        try SnapshotReader.readReferences(of: plan, besides: snapshot.users, store)
      }
      return (plan, try await carryOut(plan, snapshot, confirm, progress))
    }
  }

  /// Carries out exactly this plan, if it still fits.
  package func apply(
    _ plan: Plan, confirm: (Plan) throws(ReconcilingError) -> Void,
    progress: (Int, Int) -> Void
  ) async throws(ReconcilingError) -> ApplyOutcome {
    try await locked { () async throws(ReconcilingError) -> (Plan, OutboxReport) in
      let snapshot = try stored { () throws(StoreError) in
        try SnapshotReader.read(store, for: plan, context.rules, now: context.now())
      }
      try checkOrigin(of: plan, snapshot)
      var plan = plan
      // Percentages are of users that are there, whatever a plan says.
      plan.managed = min(plan.managed, try managed(after: plan, snapshot))
      plan.guards = context.rules.verdicts(on: plan.actions, managed: plan.managed)
      return (plan, try await carryOut(plan, snapshot, confirm, progress))
    }
  }

  /// The users of the area that are managed once the plan is carried out, as far as the store knows.
  private func managed(
    after plan: Plan, _ snapshot: Snapshot
  ) throws(ReconcilingError) -> Int {
    let before = try stored { () throws(StoreError) in
      try SnapshotReader.managed(in: context.rules.area, snapshot.supervised, store)
    }
    let known = Set(snapshot.users.filter { snapshot.applied[$0.id] != nil }.map(\.extension.text))
    return before + Set(plan.records.map(\.key)).subtracting(known).count
  }

  private func checkOrigin(of plan: Plan, _ snapshot: Snapshot) throws(ReconcilingError) {
    guard plan.organization == context.rules.organization else {
      throw .stale(["The plan is for the organization \(plan.organization)."])
    }
    guard plan.store == snapshot.store else { throw .stale(["The plan is for another store."]) }
    guard plan.role <= context.rules.role else {
      throw .forbidden(["The plan was made by \(plan.role.rawValue), which you are not."])
    }
  }

  private func carryOut(
    _ plan: Plan, _ snapshot: Snapshot, _ confirm: (Plan) throws(ReconcilingError) -> Void,
    _ progress: (Int, Int) -> Void
  ) async throws(ReconcilingError) -> OutboxReport {
    try PlanGate.inspect(plan, snapshot, context.rules)
    try confirm(plan)
    try PlanGate.checkGuards(of: plan)
    guard !context.isStopped() else { throw .interrupted }
    if !plan.actions.isEmpty || !plan.records.isEmpty { try commit(plan, snapshot) }
    return try await send(progress)
  }

  private func commit(_ plan: Plan, _ snapshot: Snapshot) throws(ReconcilingError) {
    let vault = try PINVault(plan, context)
    let now = context.now()
    let drafts = setting.map {
      MailDrafts(setting: $0, numbers: Self.numbers(in: snapshot, plan), now: now)
    }
    let builder = ChangeBuilder(plan, snapshot, vault, drafts)
    let run = Run(
      id: context.run, holder: context.holder, role: context.rules.role, time: now)
    try stored { () throws(StoreError) in
      try store.commit(
        run, resources: ResourceBuilder.changes(for: plan, snapshot),
        users: builder.changes(for: plan))
    }
  }

  /// Sends the mails that wait for a run, or some of them.
  func send(
    where isWanted: (OutboxMail) -> Bool = { _ in true }, _ progress: (Int, Int) -> Void
  ) async throws(ReconcilingError) -> OutboxReport {
    do {
      guard let setting else {
        let waiting = try store.outbox().count {
          $0.state == .waiting && $0.channel == .run && isWanted($0)
        }
        guard waiting > 0 else { return OutboxReport() }
        throw ReconcilingError.mail(
          "\(waiting) of them wait, and the workspace has no portal_url or mail.from")
      }
      return try await Outbox(store, setting, transport, context.sending)
        .send(where: isWanted, progress: progress)
    } catch let error as StoreError {
      throw .unrecorded(error)
    } catch let error as ReconcilingError {
      throw error
    } catch {
      throw .mail("\(error)")
    }
  }

  /// The phone numbers of the organization by the extension that they reach.
  private static func numbers(in snapshot: Snapshot, _ plan: Plan) -> [String: [String]] {
    var numbers: [String: [String]] = [:]
    let planned = ResourceBuilder.changes(for: plan, snapshot)
      .filter { $0.kind == .phoneNumber }.map(\.item)
    let changed = Set(planned.map(\.key))
    let kept = (snapshot.resources[.phoneNumber] ?? []).filter { !changed.contains($0.key) }
    for item in kept + planned {
      if let number = item[1]?.text { numbers[number, default: []].append(item.key) }
    }
    return numbers
  }

  func locked(
    _ work: () async throws(ReconcilingError) -> (Plan, OutboxReport)
  ) async throws(ReconcilingError) -> ApplyOutcome {
    let ((plan, mails), takenOver) = try await OrganizationLock.hold(store, context, work)
    return ApplyOutcome(plan: plan, mails: mails, takenOver: takenOver)
  }

  func stored<Result>(
    _ work: () throws(StoreError) -> Result
  ) throws(ReconcilingError) -> Result {
    do {
      return try work()
    } catch {
      if case .stale(let key) = error {
        throw .stale(["\(key) has changed since the plan was made."])
      }
      throw .store(error)
    }
  }
}

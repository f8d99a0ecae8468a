import FieldCoding
import Fields
import Mailing
package import Model
import Planning
package import Plans
import Storage

/// Remembering what support was asked for.
extension Applying {
  /// Plans, has `tell` send or show what only support may do, and remembers that it went out.
  ///
  /// Nothing else is changed. What was asked for before keeps its time. Who acts on a part of the
  /// organization leaves the requests of the rest as they are.
  package func askSupport(
    _ desired: Desired, tell: (Plan) throws(ReconcilingError) -> Void
  ) async throws(ReconcilingError) -> ApplyOutcome {
    try await locked { () async throws(ReconcilingError) -> (Plan, OutboxReport) in
      let snapshot = try stored { () throws(StoreError) in
        try SnapshotReader.read(store, for: desired, context.rules, now: context.now())
      }
      let plan = Planner.plan(desired, snapshot, context.rules)
      try tell(plan)
      try remember(plan.needsSupport, snapshot)
      return (plan, OutboxReport())
    }
  }

  private func remember(
    _ needs: [SupportNeed], _ snapshot: Snapshot
  ) throws(ReconcilingError) {
    let run = Run(
      id: context.run, holder: context.holder, role: context.rules.role, time: context.now())
    let users = Dictionary(snapshot.users.map { ($0.extension.text, $0.id) }) { first, _ in first }
    let requests = needs.compactMap { need in
      users[need.key].map { user in
        SupportRequest(
          user: user, field: need.field.name, change: AwaitedCoding.text(of: need),
          since: need.awaitingSince ?? run.time)
      }
    }
    try stored { () throws(StoreError) in
      let kept = isWhole ? [] : try store.supportRequests()
      let asked = Set(requests.map { "\($0.user) \($0.field)" })
      try store.remember(
        kept.filter { !asked.contains("\($0.user) \($0.field)") } + requests, by: run,
        audits: Self.audits(of: needs.filter { $0.awaitingSince == nil }))
    }
  }

  private var isWhole: Bool {
    context.rules.area == .organization && context.rules.targets == nil
  }

  /// A line a user, in the order of the plan.
  private static func audits(of needs: [SupportNeed]) -> [AuditLine] {
    var keys: [String] = []
    var changes: [String: AuditChanges] = [:]
    for need in needs {
      if changes[need.key] == nil { keys.append(need.key) }
      changes[need.key, default: AuditChanges()].add(
        need.field.name, need.field.descriptor.shape, before: need.before, after: need.after)
    }
    return keys.map { key in
      AuditLine(
        action: "support_request", resource: ResourceKind.user.rawValue, key: key,
        changes: changes[key]?.text ?? "[]")
    }
  }
}

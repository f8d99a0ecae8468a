import Fields
import Model
import Planning
import Plans
import Reconciling
import Storage
import TestSupport

extension Scene {
  /// Applies what the manifests say, through another store if one is given.
  @discardableResult
  func apply(
    _ desired: Desired, as role: Role = .officeManager, through store: (any Store)? = nil
  ) async throws -> ApplyOutcome {
    try await applying(role, store).apply(
      desired, confirm: { _ throws(ReconcilingError) in }, progress: { _, _ in })
  }

  /// Applies a saved plan.
  @discardableResult
  func apply(_ plan: Plan, as role: Role = .officeManager) async throws -> ApplyOutcome {
    try await applying(role, nil).apply(
      plan, confirm: { _ throws(ReconcilingError) in }, progress: { _, _ in })
  }

  /// Has support asked for what only support may do.
  @discardableResult
  func askSupport(
    _ desired: Desired, as role: Role = .officeManager,
    tell: (Plan) throws(ReconcilingError) -> Void
  ) async throws -> ApplyOutcome {
    try await applying(role, nil).askSupport(desired, tell: tell)
  }

  func plan(_ desired: Desired, as role: Role = .officeManager) throws -> Plan {
    let rules = rules(role)
    return Planner.plan(
      desired, try SnapshotReader.read(store, for: desired, rules, now: clock.now), rules)
  }

  /// All users with their revisions.
  func users() throws -> [StoredUser] {
    var users: [StoredUser] = []
    try store.visitUsers { users.append($0) }
    return users
  }

  func user(_ extension: String) throws -> StoredUser {
    guard let number = Extension(`extension`), let user = try store.user(number) else {
      throw StoreError.stale(extension: `extension`)
    }
    return user
  }

  func state() throws -> StoreState { try StoreState(store, at: clock.now) }

  private func applying(_ role: Role, _ store: (any Store)?) throws -> Applying {
    Applying(store ?? self.store, context(role, holder()), try setting(), mails)
  }
}

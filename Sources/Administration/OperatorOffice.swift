import Access
import Diagnostics
import FieldCoding
import Fields
import Foundation
import Manifests
import Model
import Running
import Storage
import Surroundings
import Terminal

/// Where operators are added and revoked: a store, and who is asking.
struct OperatorOffice {
  let who: String
  private let store: any Store
  private let admission: Admission
  private let workspace: Workspace

  /// Opened for writing: an older store is brought up to date, as it can't hold operators.
  init(_ session: Session) throws(CommandFailure) {
    let (folder, workspace) = try session.settings()
    let opened = try StoreAddress(session, folder, workspace).openForWriting(workspace)
    self.workspace = workspace
    store = opened.store
    admission = opened.admission
    who = opened.admission.name ?? Caller.name(session.environment)
  }

  /// Whether no token was needed so far.
  var isOpen: Bool { admission.operator == nil }

  func operators() throws(CommandFailure) -> [Operator] {
    try ask { () throws(StoreError) in try store.operators() }
  }

  func add(_ new: Operator, _ token: OperatorToken) throws(CommandFailure) {
    var changes = AuditChanges()
    changes.note("role", new.role.rawValue)
    if new.area != .organization { changes.note("area", new.area.words) }
    let audit = line("add", new.name, changes)
    try ask { () throws(StoreError) in
      try store.add(
        new, token: token.digest, by: admission.operator, run: run(), audit: audit)
    }
  }

  func revoke(_ name: String) throws(CommandFailure) {
    guard let author = admission.operator else {
      throw CommandFailure(.failed, "There are no operators in this store.")
    }
    let audit = line("revoke", name, AuditChanges())
    try ask { () throws(StoreError) in
      try store.revoke(name, by: author, run: run(), audit: audit)
    }
  }

  /// What a new operator acts on, once it is sure that there is such a thing.
  func area(site: String?, queues: [Extension]) throws(CommandFailure) -> Area {
    if let site {
      let sites = try ask { () throws(StoreError) in
        (try store.resources()[.site] ?? []).map(\.key)
      }
      guard !sites.contains(site) else { return .site(site) }
      let nearest = Suggestion.nearest(to: site, in: sites).map { " Did you mean \($0)?" } ?? ""
      throw CommandFailure(
        .failed,
        "--site \(site): there is no such site in the store.\(nearest) "
          + "Declare it under `sites:` and apply that first.")
    }
    for queue in queues { try check(queue) }
    return queues.isEmpty ? .organization : .queues(Set(queues))
  }

  private func check(_ queue: Extension) throws(CommandFailure) {
    let user = try ask { () throws(StoreError) in try store.user(queue) }
    guard let kind = user?[.kind]?.text ?? user.map({ _ in "person" }) else {
      throw CommandFailure(.failed, "--queue \(queue): there is no such user in the store.")
    }
    guard kind == "call_queue" else {
      throw CommandFailure(
        .failed, "--queue \(queue): this is a user of kind \(kind), not call_queue.")
    }
  }

  private func line(_ action: String, _ name: String, _ changes: AuditChanges) -> AuditLine {
    AuditLine(action: action, resource: "operator", key: name, changes: changes.text)
  }

  /// It holds no lock: what an addition depends on is checked in its own transaction.
  private func run() -> Run {
    let now = SystemTime.now
    return Run(
      id: UUID().uuidString.lowercased(),
      holder: Caller.holder(who: who, purpose: "rollcall operator", now: now, lease: 0),
      role: admission.role, time: now)
  }

  private func ask<Result>(
    _ work: () throws(StoreError) -> Result
  ) throws(CommandFailure) -> Result {
    do {
      return try work()
    } catch {
      throw CommandFailure(error, organization: workspace.organization)
    }
  }
}

import Fields
import GRDB
import Mail
import Mailing
import Model
import Planning
import Plans
import Reconciling
import SQLiteStorage
import Secrets
import Storage
import Templates
import TestSupport

/// A fresh store and all that an apply needs around it.
final class Scene {
  enum Kind: String, CaseIterable {
    case memory
    case sqlite
  }

  let store: any Store
  let clock: Clock
  let mails: MailCollector
  var userOwned: Set<Field> = []
  var area = Area.organization
  /// Guards that a test is about; the others let nearly all pass.
  var limits: [ActionKind: GuardLimit] = [:]
  /// Whether the holder of a lock counts as gone.
  var isDead: @Sendable (LockHolder) -> Bool = { _ in false }

  let path: String
  let memory: MemoryStore?
  let raw: DatabaseQueue?
  private let folder: TestFolder
  private var runs = 0
  private(set) var lastPauses = Pauses()

  init(_ kind: Kind, mails: MailCollector = MailCollector(), clock: Clock = Clock()) throws {
    self.mails = mails
    self.clock = clock
    folder = try TestFolder()
    path = folder.path("roster.db")
    switch kind {
    case .memory:
      let memory = MemoryStore()
      (store, self.memory, raw) = (memory, memory, nil)
    case .sqlite:
      store = try SQLiteStore.create(
        path: path, organization: "acme", company: "Acme", domain: "acme.example.com")
      memory = nil
      raw = try DatabaseQueue(path: path)
    }
  }

  func rules(_ role: Role) -> PlanRules {
    var rules = PlanRules(organization: "acme", domain: "acme.example.com")
    rules.role = role
    rules.userOwned = userOwned
    rules.area = area
    for kind in ActionKind.allCases {
      rules.guards[kind] = limits[kind] ?? GuardLimit(count: 1_000)
    }
    return rules
  }

  /// A new holder, with a lease of a minute.
  func holder() -> LockHolder {
    runs += 1
    return LockHolder(
      token: "token-\(runs)", who: "Ada", host: "harbor", process: Int32(runs), processStart: 1,
      purpose: "apply", since: clock.now, leaseEnd: clock.now + 60)
  }

  func context(_ role: Role, _ holder: LockHolder) -> RunContext {
    let (clock, pauses) = (clock, Pauses())
    lastPauses = pauses
    return RunContext(
      rules: rules(role), holder: holder, run: "run-\(runs)", now: { clock.now },
      environment: { _ in "7391" }, isDead: isDead, isStopped: { false },
      pause: { pauses.add($0) })
  }

  func setting() throws -> MailSetting {
    MailSetting(
      company: "Acme", domain: "acme.example.com",
      from: try MailAddress(parsing: "Acme <phones@acme.example.com>"),
      portalURL: "https://phones.example.com", contact: "Grace Hopper (extension 1000)",
      linkLifetime: 3_600, rate: nil,
      key: try LinkKey(bytes: Array(repeating: 7, count: LinkKey.byteCount)),
      templates: try MailTemplates())
  }
}

import Fields
import Mail
import Mailing
import Model
import Planning
import Plans
import Reconciling
import Secrets
import Storage
import StoreSupport
import Templates
import TestSupport

/// A fresh store and all that an apply needs around it.
final class Scene {
  typealias Kind = TestStore.Kind

  let test: TestStore
  var store: any Store { test.store }
  let clock: Clock
  let mails: MailCollector
  var userOwned: Set<Field> = []
  var area = Area.organization
  /// Guards that a test is about; the others let nearly all pass.
  var limits: [ActionKind: GuardLimit] = [:]
  /// Whether the holder of a lock counts as gone.
  var isDead: @Sendable (LockHolder) -> Bool = { _ in false }

  private let folder: TestFolder
  private var runs = 0
  private(set) var lastPauses = Pauses()

  init(
    _ kind: Kind, mails: MailCollector = MailCollector(), clock: Clock = Clock(),
    in pool: DatabasePool? = nil
  ) throws {
    self.mails = mails
    self.clock = clock
    folder = try TestFolder()
    test = try TestStore(kind, in: folder, pool)
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

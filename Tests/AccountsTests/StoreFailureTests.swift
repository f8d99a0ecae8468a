import AccountKeeping
import AccountStorage
import Accounts
import Credentials
import Storage
import Synchronization
import TestSupport
import Testing

/// A store that fails: people learn nothing of it, those who run the portal learn why.
struct StoreFailureTests {
  private let world: World
  private let reported = Reported()

  private final class Reported: Sendable {
    let errors = Mutex<[StoreError]>([])
  }

  init() throws { world = try World() }

  private func desk(_ store: any AccountStore) -> StoreAccountDesk {
    StoreAccountDesk(
      AccountSettings(
        mail: world.setting, passwords: PasswordRules(company: "Harbor"), timeZones: []),
      store, HashingDesk(world.hasher, width: 1), now: { World.start },
      report: { [reported] error in reported.errors.withLock { $0.append(error) } })
  }

  @Test func `whoever runs the portal hears what is wrong`() async throws {
    let desk = desk(FaultyStore(world.store, failingAt: 1, .before, persistent: true))
    await #expect(throws: AccountError.unavailable) {
      _ = try await desk.invitation("a", .setup, from: World.home)
    }
    try await desk.requestRecovery(loginName: "1044", from: World.home)
    await desk.settle()
    #expect(reported.errors.withLock { $0 } == [FaultyStore.fault, FaultyStore.fault])
    #expect(desk.counts.storeFailures == 2 && desk.counts.recoveriesDropped == 1)
  }

  @Test func `what people do wrong is no failure of the store`() async throws {
    let desk = desk(world.store)
    _ = try world.mailLink(.welcome, to: "1047")
    #expect(try await desk.invitation("a", .setup, from: World.home) == nil)
    for name in ["1044", "1046", "9999"] {
      try await desk.requestRecovery(loginName: name, from: World.home)
    }
    try await desk.requestRecovery(loginName: "1047", from: World.home)
    await desk.settle()
    #expect(reported.errors.withLock { $0 }.isEmpty)
    #expect(desk.counts.storeFailures == 0)
  }
}

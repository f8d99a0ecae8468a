import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// Random work on the reference model and on each real store: the same states all the way.
@Suite struct StoreModelTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  static let steps = 25

  @Test(arguments: 0..<20, TestStore.Kind.real + [.pooled])
  func `a real store does what the model does`(seed: Int, kind: TestStore.Kind) throws {
    let model = try TestStore(.memory, in: folder)
    let real = try TestStore(kind, in: folder)
    var random = SplitMix64(seed: seed)
    for place in 1...Self.steps {
      let users = try StoreModelTests.users(of: model.store)
      let step = RandomStep(users, place: place, seed: seed)
      let expected = outcome { try apply(step, to: model.store, place) }
      let before = try StoreState(real.store, at: Samples.now)
      #expect(outcome { try apply(step, to: real.store, place) } == expected)
      if expected != "done" { #expect(try StoreState(real.store, at: Samples.now) == before) }
      if let user = users.first, random.chance(50) {
        for store in [model, real] { try meddle(store, user.id, place) }
      }
      try visit(model, real, place: place, seed: seed)
      let state = try StoreState(real.store, at: Samples.now)
      let modelled = try StoreState(model.store, at: Samples.now)
      try #require(state.differences(from: modelled) == [], "step \(place)")
    }
  }

  private func apply(_ step: RandomStep, to store: any Store, _ place: Int) throws {
    let current = Dictionary(
      uniqueKeysWithValues: try Self.users(of: store).map { ($0.id, $0.revision) })
    let changes = step.users.map { change in
      var change = change
      // Each store counts revisions in its own way; one that is wrong on purpose stays wrong.
      if case .existing(let user, let revision) = change.target, revision > 0 {
        change.target = .existing(user, revision: current[user] ?? revision)
      }
      return change
    }
    try store.apply(changes, resources: step.resources, at: Samples.now + Int64(place))
  }

  /// What people do in the portal between two runs, and what they can do after that.
  private func visit(_ model: TestStore, _ real: TestStore, place: Int, seed: Int) throws {
    let users = try Self.users(of: model.store)
    guard let step = RandomAccountStep(users, place: place, seed: seed) else { return }
    let outcomes = [model, real].map { test in outcome { try step.carryOut(on: test.store) } }
    #expect(outcomes[0] == outcomes[1])
    let accounts = try [model, real].map { try step.accounts(in: $0.store) }
    try #require(accounts[0] == accounts[1], "step \(place)")
  }

  /// What a person and somebody with a shell do between two runs.
  private func meddle(_ test: TestStore, _ user: StoredUser.ID, _ place: Int) throws {
    guard try Self.users(of: test.store).contains(where: { $0.id == user }) else { return }
    switch place % 4 {
    case 0: try test.outsider.rename(user, to: "Renamed \(place)")
    case 1: try test.outsider.setPassword(of: user)
    case 2:
      try test.outsider.setData(UserData(voicemails: place, unheard: 1, greetings: 2), of: user)
    default: try test.outsider.useLinks(of: user, at: Samples.now)
    }
    for mail in try test.store.outbox().prefix(1) {
      let outcomes: [MailOutcome] = [
        .delivered, .temporaryFailure("451"), .permanentFailure("550"),
      ]
      try test.store.record(outcomes[place % 3], of: mail.id, at: Samples.now)
    }
  }

  private static func users(of store: any Store) throws -> [StoredUser] {
    var users: [StoredUser] = []
    try store.visitUsers { users.append($0) }
    return users
  }

  /// The words of a refusal are each store's own.
  private func outcome(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "done"
    } catch StoreError.refused {
      return "refused"
    } catch {
      return "\(error)"
    }
  }
}

import Fields
import Model
import Plans
import Reconciling
import Storage
import StoreSupport
import TestSupport
import Testing

/// Organizations whose people exchange their numbers, whatever else is said of them.
struct ExchangePropertyTests {
  static let seeds = 0..<10

  /// Everybody stays, and nobody is renumbered yet.
  private static func settled(_ desired: Desired) -> Desired {
    var desired = desired
    for place in desired.users.indices {
      desired.users[place].entries.removeAll { $0.field == .was || $0.field == .absent }
    }
    return desired
  }

  /// The numbers of `movers` dealt out anew.
  private static func exchanged(
    _ desired: Desired, _ movers: [Extension], using random: inout SplitMix64
  ) -> Desired {
    let numbers = Dictionary(uniqueKeysWithValues: zip(movers, movers.shuffled(using: &random)))
    var desired = desired
    for place in desired.users.indices {
      let old = desired.users[place].extension
      guard let new = numbers[old], new != old else { continue }
      desired.users[place].extension = new
      desired.users[place].entries.append(.init(.was, .text(old.text)))
      desired.users[place].entries.sort { $0.field < $1.field }
    }
    desired.users.sort { $0.extension < $1.extension }
    return desired
  }

  @Test(arguments: seeds, Scene.Kind.allCases)
  func `accounts follow their people, time and again`(seed: Int, kind: Scene.Kind) async throws {
    var organization = RandomOrganization(valid: seed)
    // What earlier versions remembered doesn't tell two of the same name from each other.
    organization.snapshot.applied = [:]
    let scene = try Scene(kind, holding: organization)
    var random = SplitMix64(seed: seed)
    var desired = Self.settled(organization.desired)
    try await scene.apply(desired, as: .support)
    for _ in 0..<3 {
      let owners = Dictionary(
        uniqueKeysWithValues: try scene.users().map { ($0.extension, $0) })
      let movers = desired.users.map(\.extension).filter { number in
        owners[number].map { $0.pinSet || !$0.isPerson } ?? false
      }
      let next = Self.exchanged(desired, movers, using: &random)
      let outcome = try await scene.apply(next, as: .support)
      #expect(outcome.plan.blocked.filter { $0.code == .renumberConflict } == [])
      for user in next.users {
        let old = user[.was]?.text.flatMap(Extension.init) ?? user.extension
        guard let owner = owners[old] else { continue }
        #expect(try scene.store.user(user.extension)?.id == owner.id, "\(user.extension)")
      }
      let second = try scene.plan(next, as: .support)
      #expect(second.actions == [] && second.records == [])
      desired = Self.settled(next)
      try await scene.apply(desired, as: .support)
    }
  }
}

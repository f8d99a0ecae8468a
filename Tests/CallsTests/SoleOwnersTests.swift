import Calls
import Fields
import Model
import TestSupport
import Testing

/// Who has what only one can have, and what is taken back so that only one has it.
struct SoleOwnersTests {
  /// Some have one value each, and some are to have another one; a few are new, or leave.
  private static func organization(
    _ seed: Int
  ) -> (steps: [SoleOwners.Step], users: [StoredUser]) {
    var random = SplitMix64(seed: seed)
    let values = (0..<8).map { "value-\($0)" }
    var steps: [SoleOwners.Step] = []
    var users: [StoredUser] = []
    for (number, value) in zip(1001..., values.shuffled(using: &random)) {
      guard let ext = Extension(String(number)) else { continue }
      var user = StoredUser(
        id: Int64(number), revision: 1, extension: ext, passwordSet: true, pinSet: true)
      user[.loginName] = random.chance(80) ? .text(value) : nil
      if random.chance(90) { users.append(user) }
      guard random.chance(85) else { continue }
      steps.append(
        SoleOwners.Step(
          user: random.chance(90) ? user.id : nil,
          extension: random.chance(90) ? String(number + 100 * (number % 2)) : nil,
          values: random.chance(75) ? [random.pick(values)] : nil))
    }
    return (steps, users)
  }

  private static func owners(_ steps: [SoleOwners.Step], _ users: [StoredUser]) -> SoleOwners {
    SoleOwners(steps, users) { user in user[.loginName]?.text.map { [$0] } ?? [] }
  }

  /// Nobody is created without the value, and others stay as they are.
  private static func left(of step: SoleOwners.Step) -> SoleOwners.Step {
    SoleOwners.Step(
      user: step.user, extension: step.user == nil ? nil : step.extension, values: nil)
  }

  @Test func `settled step by step is settled as by looking at all again`() {
    for seed in 0..<500 {
      let (steps, users) = Self.organization(seed)
      var naive = steps
      while true {
        let conflicts = Self.owners(naive, users).conflicts()
        guard !conflicts.isEmpty else { break }
        for conflict in conflicts { naive[conflict.step] = Self.left(of: naive[conflict.step]) }
      }
      var settled = steps
      var owners = Self.owners(steps, users)
      owners.settle { conflict in
        settled[conflict.step] = Self.left(of: settled[conflict.step])
        return settled[conflict.step]
      }
      #expect(settled.map(\.values) == naive.map(\.values), "\(seed)")
      #expect(settled.map(\.extension) == naive.map(\.extension), "\(seed)")
    }
  }
}

import Fields
import Model
import Plans
import Reconciling
import Storage
import StoreSupport
import TestSupport
import Testing

/// Login names, which the stores keep apart, in plans and in the stores.
struct LoginNameTests {
  private static let names = ["1001", "1002", "1003", "1004", "1005", "ada", "Grace"]

  private static func user(_ ext: String, _ values: [Field: Value]) throws -> DesiredUser {
    let all = values.merging([.firstName: "Ada", .lastName: .text(ext)]) { first, _ in first }
    return DesiredUser(
      try #require(Extension(ext)),
      entries: all.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
  }

  private static func store(_ ext: String, login: String, in scene: Scene) throws {
    let number = try #require(Extension(ext))
    var change = UserChange(.new(number), extension: number)
    change.fields = [
      .init(.loginName, .text("\(login)@acme.example.com")), .init(.kind, "person"),
      .init(.firstName, "Ada"), .init(.lastName, .text(ext)),
    ]
    change.pin = "theirs"
    try scene.commit([], [change])
  }

  /// Manifests as they may be: nobody has what is written for another, or is another's default.
  private static func manifests(_ random: inout SplitMix64) throws -> Desired {
    let numbers = ["1001", "1002", "1003", "1004", "1005"]
    var free = (["ada", "grace", "kim"] + numbers).shuffled(using: &random)
    var users: [DesiredUser] = []
    for ext in numbers where random.chance(75) {
      var values: [Field: Value] = [.voicemailPIN: .pin(.generated)]
      if random.chance(15) { values[.absent] = .boolean(true) }
      if random.chance(55), let login = free.popLast(), login == ext || !numbers.contains(login) {
        values[.loginName] = .text("\(login)@acme.example.com")
      }
      users.append(try user(ext, values))
    }
    return Desired(files: ["a.yaml"], users: users)
  }

  @Test(arguments: 0..<40, Scene.Kind.allCases)
  func `no plan gives a login name that a store refuses`(
    seed: Int, kind: Scene.Kind
  ) async throws {
    var random = SplitMix64(seed: seed)
    let scene = try Scene(kind)
    var logins = Self.names.shuffled(using: &random)
    for ext in ["1001", "1002", "1003", "1009"] where random.chance(80) {
      try Self.store(ext, login: logins.popLast() ?? ext, in: scene)
    }
    // What was applied before is settled, and looked at all the same.
    for _ in 0..<3 {
      let desired = try Self.manifests(&random)
      let role = random.pick([Role.officeManager, .support])
      let plan = try await scene.apply(desired, as: role).plan
      #expect(plan.blocked.allSatisfy { $0.code == .loginTaken })
      #expect(try scene.plan(desired, as: role).actions == [])
    }
  }

  @Test(arguments: [true, false])
  func `a login name that somebody got since isn't given twice`(isTaken: Bool) async throws {
    let scene = try Scene(.memory)
    let wish = try Self.user("1001", [.voicemailPIN: .pin(.generated)])
    let plan = try scene.plan(Desired(files: ["a.yaml"], users: [wish]))
    #expect(plan.actions.map(\.kind) == [.create])
    try Self.store("1090", login: isTaken ? "1001" : "1090", in: scene)
    if isTaken {
      await #expect(throws: ReconcilingError.self) { try await scene.apply(plan) }
      #expect(try scene.users().count == 1)
    } else {
      try await scene.apply(plan)
      #expect(try scene.users().count == 2)
    }
  }
}

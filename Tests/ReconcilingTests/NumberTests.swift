import Fields
import Model
import Plans
import Reconciling
import Storage
import StoreSupport
import TestSupport
import Testing

/// A phone number that a saved plan gives to somebody, and that another user has by now.
struct NumberTests {
  private static let number = Value.texts(["+16175550101"])

  @Test(arguments: [true, false])
  func `a number that somebody got since isn't given twice`(isTaken: Bool) async throws {
    let scene = try Scene(.memory)
    try Self.store("1001", in: scene)
    let wish = try DesiredUser(
      #require(Extension("1001")), entries: [.init(.directNumbers, Self.number)])
    let plan = try scene.plan(Desired(files: ["a.yaml"], users: [wish]))
    #expect(plan.actions.map(\.kind) == [.update])
    try Self.store("1090", isTaken ? Self.number : .texts(["+16175550102"]), in: scene)
    if isTaken {
      await #expect(throws: ReconcilingError.self) { try await scene.apply(plan) }
      #expect(try scene.user("1001")[.directNumbers] == nil)
    } else {
      try await scene.apply(plan)
      #expect(try scene.user("1001")[.directNumbers] == Self.number)
    }
  }

  private static func store(_ ext: String, _ numbers: Value? = nil, in scene: Scene) throws {
    let number = try #require(Extension(ext))
    var change = UserChange(.new(number), extension: number)
    change.fields = [.init(.kind, .text("person")), .init(.firstName, .text("Ada"))]
    if let numbers { change.fields.append(.init(.directNumbers, numbers)) }
    change.pin = "theirs"
    try scene.commit([], [change])
  }
}

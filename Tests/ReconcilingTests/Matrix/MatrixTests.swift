import Fields
import Model
import Plans
import Reconciling
import TestSupport
import Testing

/// Every role, every field, everything that can be done to it, within the area and outside.
struct MatrixTests {
  @Test func `every field has its line in the table`() {
    #expect(Set(RoleTable.rights.keys) == Set(Field.allCases.map(\.name)))
  }

  @Test func `every field has its cells`() {
    for field in Field.allCases where field != .profile {
      let isThere = MatrixCase.all.contains { MatrixCell(field, $0, members: ["7000"]) != nil }
      #expect(isThere, "\(field.name)")
    }
  }

  @Test(arguments: MatrixCase.all)
  func `a role does what the table says, no more`(example: MatrixCase) async throws {
    let matrix = try await Matrix(example)
    let before = try matrix.sightings()
    let plan = try await matrix.scene.apply(matrix.wanted, as: example.role).plan
    let after = try matrix.sightings()
    for cell in matrix.cells {
      #expect(plan.verdicts(on: cell) == [cell.verdict], "\(cell.field.name)")
      expect(cell, before, after)
    }
    let keys = Set(matrix.cells.flatMap { [$0.key, $0.wish.extension.text] })
    for (key, sighting) in before where !keys.contains(key) {
      #expect(after[key] == sighting, "\(key)")
    }
  }

  @Test(arguments: MatrixCase.all)
  func `a plan by hand gets no further`(example: MatrixCase) async throws {
    let matrix = try await Matrix(example)
    let plan = try matrix.planOfSupport()
    let before = try matrix.sightings()
    let contents = try StoreContents(matrix.scene)
    for cell in matrix.cells where cell.verdict != .changed {
      try await expectRefusal(of: plan.part(about: cell.key, as: example.role), matrix, cell.key)
    }
    #expect(try StoreContents(matrix.scene).differences(from: contents) == [])
    for cell in matrix.cells where cell.verdict == .changed {
      try await matrix.scene.apply(plan.part(about: cell.key, as: example.role), as: example.role)
      expect(cell, before, try matrix.sightings())
    }
  }

  @Test(arguments: MatrixCase.all.filter { $0.role == .callCenterSupervisor && $0.verb == .set })
  func `of a queue a supervisor changes the agents`(example: MatrixCase) async throws {
    let matrix = try await Matrix(example)
    let before = try matrix.sightings()
    var wanted = matrix.wanted
    let place = try #require(wanted.users.firstIndex { $0.extension.text == Matrix.queue })
    var queue = wanted.users[place]
    for field in FieldTable.stored
    where ![.extension, .agents].contains(field) && field.descriptor.audience == .everyone {
      let values = SampleValues(field, queue.extension, isInside: true, members: [])
      queue.set(field, to: field == .kind ? "auto_attendant" : values.after)
    }
    queue.set(.agents, to: .texts([Matrix.insider]))
    wanted.users[place] = queue
    try await expectRefusal(
      of: matrix.planOfSupport(wanted).part(about: Matrix.queue, as: example.role), matrix,
      Matrix.queue)
    let plan = try await matrix.scene.apply(wanted, as: example.role).plan
    #expect(plan.outOfArea.first { $0.key == Matrix.queue }?.except == [.agents])
    let stored = try #require(before[Matrix.queue]?.user)
    let now = try matrix.scene.user(Matrix.queue)
    let changed = Field.allCases.filter { now[$0] != stored[$0] }
    #expect(Set(changed).isSubset(of: [.agents]))
    #expect(now[.agents] == .texts([Matrix.insider]))
  }

  @Test(arguments: MatrixCase.all.filter { $0.role == .callCenterSupervisor && $0.verb == .set })
  func `nobody is taken into a supervisor's queue`(example: MatrixCase) async throws {
    let matrix = try await Matrix(example)
    var wanted = matrix.wanted
    let place = try #require(wanted.users.firstIndex { $0.extension.text == Matrix.queue })
    wanted.users[place].set(.agents, to: .texts([Matrix.insider, Matrix.outsider]))
    let before = try matrix.sightings()
    try await expectRefusal(
      of: matrix.planOfSupport(wanted).part(about: Matrix.queue, as: example.role), matrix,
      Matrix.queue)
    let plan = try await matrix.scene.apply(wanted, as: example.role).plan
    #expect(plan.outOfArea.first { $0.key == Matrix.queue }?.except == [])
    #expect(try matrix.sightings()[Matrix.queue] == before[Matrix.queue])
  }

  private func expectRefusal(of plan: Plan, _ matrix: Matrix, _ key: String) async throws {
    #expect(!plan.actions.isEmpty, "\(key)")
    do {
      try await matrix.scene.apply(plan, as: matrix.example.role)
      Issue.record("\(key) was changed")
    } catch ReconcilingError.forbidden {
    } catch {
      Issue.record("\(key): \(error)")
    }
  }

  /// Whether the store shows of a user what it must, and nothing else.
  private func expect(
    _ cell: MatrixCell, _ before: [String: Matrix.Sighting], _ after: [String: Matrix.Sighting]
  ) {
    let now = after[cell.key]
    guard var expected = before[cell.key] else {
      let value = now?.user[cell.shown]
      let isSet = cell.field == .voicemailPIN ? now?.user.pinSet == true : value != nil
      #expect((cell.field == .extension ? now != nil : isSet) == (cell.verdict == .changed))
      return
    }
    guard cell.verdict == .changed else {
      #expect(now == expected, "\(cell.field.name)")
      return
    }
    switch cell.field {
    case .absent: #expect(now == nil)
    case .was: #expect(after[cell.wish.extension.text]?.user.id == expected.user.id)
    case .forcePasswordReset, .sendRecoveryEmail, .reset, .resetDelete, .welcome:
      expectAnswer(cell, expected, now)
    default:
      if cell.field == .voicemailPIN {
        expected.user.pinSet = true
      } else {
        expected.user[cell.field] = cell.verb == .clear ? nil : cell.wish[cell.field]
      }
      expected.user.revision = now?.user.revision ?? 0
      #expect(now?.user == expected.user, "\(cell.field.name)")
      #expect(now?.fingerprint != expected.fingerprint)
    }
  }

  private func expectAnswer(
    _ cell: MatrixCell, _ before: Matrix.Sighting, _ now: Matrix.Sighting?
  ) {
    let new = (now?.receipts ?? []).subtracting(before.receipts).map(\.kind)
    let isReset = cell.field == .reset || cell.field == .resetDelete
    let isWelcome = cell.field == .welcome
    #expect(new == [isReset ? .reset : isWelcome ? .welcome : .resetPassword])
    #expect(now?.user.wasReset == isReset)
    let isMailed = isWelcome || cell.field == .sendRecoveryEmail
    #expect(now?.links == before.links + (isMailed ? 1 : 0))
  }
}

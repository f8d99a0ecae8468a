import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// What every store must do with operators, their tokens, and requests to support.
@Suite struct OperatorContractTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private static func someone(
    _ name: String, _ role: Role, _ area: Area = .organization
  ) -> Operator {
    Operator(name: name, role: role, area: area, created: Samples.now, createdBy: "Ada")
  }

  private static let audit = AuditLine(
    action: "add", resource: "operator", key: "someone", changes: "[]")

  private static let boss = someone("boss", .officeManager)

  private func add(
    _ new: Operator, to store: any Store, by author: Operator? = boss
  ) throws {
    try store.add(
      new, token: "digest of \(new.name)", by: author, run: Samples.run(), audit: Self.audit)
  }

  private func revoke(_ name: String, in store: any Store, by author: Operator) throws {
    try store.revoke(
      name, by: author, run: Samples.run(at: Samples.now + 9), audit: Self.audit)
  }

  /// The words of a refusal are the same in every store.
  private func refusal(_ body: () throws -> Void) throws -> String {
    do {
      try body()
      return "done"
    } catch StoreError.refused(let reason) {
      return reason
    }
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a store without operators is open`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    #expect(try store.isOpen() && store.operators().isEmpty)
    #expect(try store.operator(token: "digest of boss") == nil)
    try add(Self.boss, to: store, by: nil)
    #expect(try !store.isOpen())
    #expect(try store.history(HistoryQuery()).map(\.resource) == ["operator"])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `an operator is found by the digest alone`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let queues = Area.queues([Samples.number("8001"), Samples.number("08")])
    let others = [
      Self.someone("zoe", .siteManager, .site("Bos'ton \"é\"")),
      Self.someone("amy", .callCenterSupervisor, queues),
    ]
    try add(Self.boss, to: store, by: nil)
    for other in others { try add(other, to: store) }
    #expect(try store.operators() == [others[1], Self.boss, others[0]])
    for someone in others + [Self.boss] {
      #expect(try store.operator(token: "digest of \(someone.name)") == someone)
    }
    for digest in ["", "zoe", "digest of", "digest of Zoe", "' OR 1=1 --"] {
      #expect(try store.operator(token: digest) == nil)
    }
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a revoked token opens nothing, and its name stays`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let zoe = Self.someone("zoe", .siteManager, .site("Boston"))
    try add(Self.boss, to: store, by: nil)
    try add(zoe, to: store)
    try revoke("zoe", in: store, by: Self.boss)
    #expect(try store.operator(token: "digest of zoe") == nil)
    #expect(try store.operators().map(\.revoked) == [nil, Samples.now + 9])
    #expect(try refusal { try add(zoe, to: store) }.contains("no name is given twice"))
    #expect(try refusal { try revoke("zoe", in: store, by: Self.boss) }.contains("before"))
    #expect(try refusal { try revoke("eve", in: store, by: Self.boss) }.contains("no operator"))
    #expect(try store.history(HistoryQuery()).count == 3)
  }

  /// Who may add and revoke whom; `nil` is somebody without a token.
  struct Attempt: Sendable, CustomTestStringConvertible {
    let author: Operator?
    let new: Operator
    let answer: String

    var testDescription: String { "\(author?.name ?? "nobody") adds \(new.name): \(answer)" }
  }

  private static let support = someone("support", .support)
  private static let manager = someone("manager", .siteManager, .site("Boston"))
  private static let site = Area.site("Denver")

  static let attempts = [
    Attempt(author: nil, new: someone("x", .officeManager), answer: "operators by now"),
    Attempt(author: nil, new: someone("x", .support), answer: "operators by now"),
    Attempt(author: boss, new: someone("x", .officeManager), answer: "done"),
    Attempt(author: boss, new: someone("x", .siteManager, site), answer: "done"),
    Attempt(author: boss, new: someone("x", .support), answer: "can't add a support"),
    Attempt(author: support, new: someone("x", .support), answer: "done"),
    Attempt(author: manager, new: someone("x", .siteManager, site), answer: "can't add or"),
    Attempt(author: manager, new: someone("x", .support), answer: "can't add or"),
    Attempt(author: someone("eve", .support), new: someone("x", .support), answer: "no longer"),
    Attempt(
      author: someone("manager", .support), new: someone("x", .support), answer: "no longer"),
    Attempt(author: boss, new: someone("x", .basicUser), answer: "the portal"),
    Attempt(author: boss, new: someone("x", .siteManager), answer: "has a site"),
    Attempt(author: boss, new: someone("x", .callCenterSupervisor), answer: "has queues"),
    Attempt(author: boss, new: someone("x", .officeManager, site), answer: "the whole"),
    Attempt(author: support, new: someone("x", .support, site), answer: "the whole"),
    Attempt(author: boss, new: someone("support", .officeManager), answer: "given twice"),
  ]

  @Test(arguments: TestStore.Kind.allCases, attempts)
  func `nobody adds more than they are`(kind: TestStore.Kind, attempt: Attempt) throws {
    let store = try TestStore(kind, in: folder).store
    try add(Self.support, to: store, by: nil)
    for other in [Self.boss, Self.manager] { try add(other, to: store, by: Self.support) }
    let before = try StoreState(store, at: Samples.now)
    let answer = try refusal { try add(attempt.new, to: store, by: attempt.author) }
    #expect(answer.contains(attempt.answer), "\(answer)")
    #expect((try StoreState(store, at: Samples.now) == before) == (answer != "done"))
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `nobody revokes more than they are, or the last`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    try add(Self.support, to: store, by: nil)
    for other in [Self.boss, Self.manager] { try add(other, to: store, by: Self.support) }
    #expect(
      try refusal { try revoke("support", in: store, by: Self.boss) }.contains("can't revoke"))
    #expect(try refusal { try revoke("boss", in: store, by: Self.manager) }.contains("can't add"))
    try revoke("support", in: store, by: Self.support)
    #expect(
      try refusal { try revoke("manager", in: store, by: Self.support) }.contains("no longer"))
    #expect(try refusal { try revoke("boss", in: store, by: Self.boss) }.contains("the last"))
    #expect(try !store.isOpen())
  }

  @Test(arguments: TestStore.Kind.allCases, [Role.siteManager, .callCenterSupervisor, .basicUser])
  func `the first can add others`(kind: TestStore.Kind, role: Role) throws {
    let store = try TestStore(kind, in: folder).store
    let area: Area = role == .siteManager ? .site("Boston") : .queues([Samples.number("80")])
    _ = try refusal { try add(Self.someone("x", role, area), to: store, by: nil) }
    #expect(try store.isOpen())
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `requests to support are remembered until others are`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    try store.apply(["1001", "1002"].map { Samples.creation($0) })
    let run = Samples.run()
    let requests = [
      SupportRequest(user: 1, field: "caller_id", change: "{\"a\":1}", since: 5),
      SupportRequest(user: 1, field: "kind", change: "{}", since: 6),
      SupportRequest(user: 2, field: "absent", change: "{}", since: 7),
    ]
    let line = AuditLine(
      action: "support_request", resource: "user", key: "1001", changes: "[1]")
    try store.remember(requests.reversed(), by: run, audits: [line])
    #expect(try store.supportRequests() == requests)
    #expect(try store.history(HistoryQuery(limit: 1)).map(\.action) == ["support_request"])
    try store.remember(Array(requests.dropFirst()), by: run, audits: [])
    #expect(try store.supportRequests() == Array(requests.dropFirst()))
    var removal = Samples.change(try store.existing("1002"))
    removal.removes = true
    try store.apply([removal])
    #expect(try store.supportRequests() == [requests[1]])
    try store.releaseLock(run.holder)
    #expect(throws: StoreError.lockLost) { try store.remember([], by: run, audits: []) }
    #expect(try store.supportRequests() == [requests[1]])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `whoever asks is told who holds a lock`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    #expect(try store.lockHolder(of: .run) == nil)
    let holder = Samples.holder("first", leaseEnd: Samples.now - 1)
    _ = try store.acquireLock(holder, at: Samples.now - 9) { _ in false }
    #expect(try store.lockHolder(of: .run) == holder)
    #expect(try store.lockHolder(of: .portal) == nil)
    try store.releaseLock(holder)
    #expect(try store.lockHolder(of: .run) == nil)
  }
}

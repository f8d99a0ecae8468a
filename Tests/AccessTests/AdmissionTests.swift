import Access
import Fields
import Model
import Storage
import TestSupport
import Testing

/// Who is let into a store, and as what.
struct AdmissionTests {
  private static let granted: [Role] = [
    .callCenterSupervisor, .siteManager, .officeManager, .support,
  ]

  private static let run = Run(
    id: "run",
    holder: LockHolder(
      token: "t", who: "Ada", host: "h", process: 1, processStart: 1, purpose: "test", since: 1,
      leaseEnd: 2), role: .support, time: 1)

  private static let audit = AuditLine(
    action: "add", resource: "operator", key: "x", changes: "[]")

  private static func area(of role: Role) -> Area {
    switch role {
    case .siteManager: .site("Boston")
    case .callCenterSupervisor: .queues(Set([Extension("8001")].compactMap(\.self)))
    default: .organization
    }
  }

  /// A store with an operator of each role, each with a token of that role's name.
  private static func store() throws -> MemoryStore {
    let store = MemoryStore()
    var author: Operator?
    for role in granted.reversed() {
      let new = Operator(
        name: role.rawValue, role: role, area: area(of: role), created: 1, createdBy: "Ada")
      try store.add(
        new, token: OperatorToken.digest(of: role.rawValue), by: author, run: run, audit: audit)
      author = author ?? new
    }
    return store
  }

  private static func error(
    _ store: MemoryStore, _ token: String?, _ wanted: Role?
  ) -> AdmissionError? {
    do {
      _ = try Admission(to: store, token: token, wanted: wanted)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: granted, Role.allCases)
  func `a role can be lowered and never raised`(granted: Role, wanted: Role) throws {
    let store = try Self.store()
    guard wanted <= granted else {
      #expect(
        Self.error(store, granted.rawValue, wanted)
          == .roleAbove(wanted, granted: granted, name: granted.rawValue))
      return
    }
    let admission = try Admission(to: store, token: granted.rawValue, wanted: wanted)
    #expect(admission.role == wanted && admission.name == granted.rawValue)
    // A lower role is no reason to act elsewhere.
    #expect(admission.area == Self.area(of: granted))
  }

  @Test(arguments: granted)
  func `without a wish an operator is what they are`(granted: Role) throws {
    let admission = try Admission(to: Self.store(), token: granted.rawValue, wanted: nil)
    #expect(admission.role == granted)
  }

  @Test(arguments: Role.allCases)
  func `an open store is an office manager's`(wanted: Role) throws {
    let store = MemoryStore()
    guard wanted <= .officeManager else {
      #expect(
        Self.error(store, nil, wanted)
          == .roleAbove(wanted, granted: .officeManager, name: nil))
      return
    }
    let admission = try Admission(to: store, token: nil, wanted: wanted)
    #expect(admission.role == wanted && admission.operator == nil)
    #expect(try Admission(to: store, token: nil, wanted: nil).role == .officeManager)
  }

  @Test(arguments: [nil, "", "x", "SUPPORT", "support\u{0}", "' OR '1'='1"])
  func `nobody gets in without a token that holds`(token: String?) throws {
    let store = try Self.store()
    #expect(
      Self.error(store, token, nil) == (token == nil ? .tokenRequired : .unknownToken))
  }

  @Test func `a token that is meant for another store is no pass`() {
    #expect(Self.error(MemoryStore(), "support", nil) == .unknownToken)
  }

  @Test(arguments: ["support\n", " support", "support\r\n"])
  func `space around a token is no part of it`(token: String) throws {
    #expect(try Admission(to: Self.store(), token: token, wanted: nil).role == .support)
  }

  @Test func `a revoked token is unknown`() throws {
    let store = try Self.store()
    let support = try #require(try store.operator(token: OperatorToken.digest(of: "support")))
    try store.revoke("site_manager", by: support, run: Self.run, audit: Self.audit)
    #expect(Self.error(store, "site_manager", nil) == .unknownToken)
  }

  @Test func `a store that can't answer lets nobody in`() throws {
    let store = FaultyStore(try Self.store(), failingAt: 1, .before, persistent: true)
    for token in [nil, "support"] {
      #expect(throws: AdmissionError.store(FaultyStore.fault)) {
        try Admission(to: store, token: token, wanted: nil)
      }
    }
  }

  @Test func `tokens are long, new each time, and don't show`() {
    var random = SplitMix64(seed: 1)
    let tokens = (0..<100).map { _ in OperatorToken(using: &random) }
    #expect(Set(tokens.map(\.text)).count == 100)
    for token in tokens {
      #expect(token.text.hasPrefix("rollcall_") && token.text.utf8.count == 52)
      #expect(token.digest == OperatorToken.digest(of: token.text + "\n"))
      for shown in ["\(token)", String(reflecting: token)] {
        #expect(!shown.contains(token.text.dropFirst(9)))
      }
    }
  }
}

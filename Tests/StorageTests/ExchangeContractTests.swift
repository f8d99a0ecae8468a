import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// Numbers and login names that change hands within one commit, on every store.
@Suite struct ExchangeContractTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private static let numbers = ["1001", "1002", "1003", "1004"]

  private func store(_ kind: TestStore.Kind) throws -> any Store {
    let store = try TestStore(kind, in: folder).store
    try store.apply(Self.numbers.map { Samples.creation($0, login: "\($0)@example.com") })
    return store
  }

  private func renumbering(
    _ store: any Store, _ old: String, to new: String
  ) throws -> UserChange {
    var change = Samples.change(try store.existing(old))
    change.fields = [.init(.extension, .text(new))]
    change.extension = Samples.number(new)
    return change
  }

  /// By extension: the number of the user in the store, which is the place in `numbers` at first.
  private func owners(_ store: any Store) throws -> [String: StoredUser.ID] {
    var owners: [String: StoredUser.ID] = [:]
    try store.visitUsers { owners[$0.extension.text] = $0.id }
    return owners
  }

  static let exchanges: [[(old: String, new: String)]] = [
    [("1001", "1002"), ("1002", "1001")],
    [("1002", "1001"), ("1001", "1002")],
    [("1001", "1002"), ("1002", "1003"), ("1003", "1001")],
    [("1003", "1001"), ("1001", "1002"), ("1002", "1003")],
    [("1001", "1002"), ("1002", "1003"), ("1003", "1004"), ("1004", "1005")],
    [("1004", "1003"), ("1003", "1002"), ("1002", "1001"), ("1001", "1000")],
    [("1001", "1002"), ("1002", "1001"), ("1003", "1004"), ("1004", "1003")],
  ]

  @Test(arguments: TestStore.Kind.allCases, exchanges)
  func `numbers change hands and users stay who they are`(
    kind: TestStore.Kind, exchange: [(old: String, new: String)]
  ) throws {
    let store = try store(kind)
    let before = try owners(store)
    try store.apply(try exchange.map { try renumbering(store, $0.old, to: $0.new) })
    var expected = before
    for move in exchange where !exchange.contains(where: { $0.new == move.old }) {
      expected[move.old] = nil
    }
    for move in exchange { expected[move.new] = before[move.old] }
    #expect(try owners(store) == expected)
    var logins: [StoredUser.ID: Value?] = [:]
    try store.visitUsers { logins[$0.id] = $0[.loginName] }
    for (number, id) in before { #expect(logins[id] == .text("\(number)@example.com")) }
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `login names change hands`(kind: TestStore.Kind) throws {
    let store = try store(kind)
    let changes = try [("1001", "1002"), ("1002", "1001")].map { old, new in
      var change = try renumbering(store, old, to: new)
      change.fields.append(.init(.loginName, .text("\(new)@example.com")))
      return change
    }
    try store.apply(changes)
    for number in ["1001", "1002"] {
      #expect(try store.existing(number)[.loginName] == .text("\(number)@example.com"))
    }
    #expect(try owners(store)["1001"] == 2)
    #expect(throws: StoreError.self) {
      try store.apply([Samples.creation("1009", login: "1001@example.com")])
    }
  }

  @Test(arguments: TestStore.Kind.allCases, [true, false])
  func `a number that becomes free is somebody's at once`(
    kind: TestStore.Kind, isFirst: Bool
  ) throws {
    let store = try store(kind)
    let moved = try renumbering(store, "1001", to: "1009")
    let new = Samples.creation("1001", login: "new@example.com")
    try store.apply(isFirst ? [new, moved] : [moved, new])
    let owners = try owners(store)
    #expect(owners["1009"] == 1)
    #expect(owners["1001"] == 5)
  }

  @Test(arguments: TestStore.Kind.allCases, [true, false])
  func `a removed user's number is used again`(kind: TestStore.Kind, isFirst: Bool) throws {
    let store = try store(kind)
    var removal = Samples.change(try store.existing("1002"))
    removal.removes = true
    let moved = try renumbering(store, "1001", to: "1002")
    try store.apply(isFirst ? [removal, moved] : [moved, removal])
    #expect(try owners(store) == ["1002": 1, "1003": 3, "1004": 4])
    try store.apply([Samples.creation("1001", login: "new@example.com")])
    #expect(try owners(store)["1001"] == 5)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `an exchange that can't be finished changes nothing`(kind: TestStore.Kind) throws {
    let store = try store(kind)
    let before = try StoreState(store, at: Samples.now)
    var stale = try renumbering(store, "1002", to: "1001")
    stale.target = .existing(2, revision: 99)
    let first = try renumbering(store, "1001", to: "1002")
    #expect(throws: StoreError.stale(extension: "1001")) { try store.apply([first, stale]) }
    let error = #expect(throws: StoreError.self) { try store.apply([first]) }
    guard case .refused(let reason) = error else { throw StoreError.lockLost }
    #expect(reason == "extension 1002 belongs to another user already")
    var other = Samples.change(try store.existing("1002"))
    other.fields = [.init(.firstName, .text("Grace"))]
    #expect(throws: StoreError.self) { try store.apply([first, other]) }
    let third = try renumbering(store, "1003", to: "1002")
    #expect(throws: StoreError.self) { try store.apply([first, third, stale]) }
    #expect(try StoreState(store, at: Samples.now) == before)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `nobody can be parked where somebody is`(kind: TestStore.Kind) throws {
    let store = try store(kind)
    try store.apply(
      (0..<3).map { Samples.creation("999999999999999\(9 - $0)", login: "\($0)@example.com") })
    let exchange = [("1001", "1002"), ("1002", "1001")]
    try store.apply(try exchange.map { try renumbering(store, $0.0, to: $0.1) })
    let owners = try owners(store)
    #expect(owners["1001"] == 2 && owners["1002"] == 1 && owners.count == 7)
  }
}

import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// What every store must do when it is filled with what is stored elsewhere.
@Suite struct FillingContractTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private static let audit = AuditLine(
    action: "load", resource: "store", key: "users", changes: "[]")

  private static let resources: [ResourceKind: [Item]] = [
    .department: [Item([.text("Sales")])],
    .site: [Item([.text("Boston"), .text("UTC")]), Item([.text("Harbor"), nil])],
    .phoneNumber: [Item([.text("+16175550100"), .text("1001")])],
    .sharedContact: [
      Item(
        [.text("Master"), .text("Port"), .texts(["m@example.com"]), .text("911")]
          + Array(repeating: nil, count: 4))
    ],
  ]

  private static func users(_ count: Int, seed: Int) -> [UserChange] {
    var random = SplitMix64(seed: seed)
    return RandomUsers.stored(count, using: &random).map { stored in
      var user = UserChange(.new(stored.extension), extension: stored.extension)
      user.fields = FieldTable.stored.filter { $0 != .extension && stored[$0] != nil }
        .map { .init($0, stored[$0]) }
      user.password = stored.passwordSet ? "password of \(stored.extension)" : nil
      user.pin = stored.pinSet ? "PIN of \(stored.extension)" : nil
      user.marksReset = stored.wasReset
      let voicemails = random.pick([0, 0, 3, 20])
      user.data = UserData(
        voicemails: voicemails, unheard: min(voicemails, random.pick([0, 1, 20])),
        greetings: random.pick([0, 2]), musicOnHold: random.pick([0, 1]))
      return user
    }
  }

  private func load(
    _ users: [UserChange], _ resources: [ResourceKind: [Item]] = [:], into store: any Store
  ) throws {
    let run = Samples.run()
    _ = try store.acquireLock(run.holder, at: Samples.now) { _ in false }
    try store.load(run, resources: resources, users: users, audit: Self.audit)
  }

  @Test(arguments: TestStore.Kind.allCases + [.pooled], 0..<5)
  func `a store holds what it was filled with`(kind: TestStore.Kind, seed: Int) throws {
    let model = MemoryStore()
    let store = try TestStore(kind, in: folder).store
    let users = Self.users(40, seed: seed)
    for store in [model, store] as [any Store] {
      try load(users, Self.resources, into: store)
    }
    let state = try StoreState(store, at: Samples.now)
    try #require(state.differences(from: StoreState(model, at: Samples.now)) == [])
    #expect(state.users.count == 40 && state.resources == Self.resources)
    for (user, wanted) in zip(state.users, users) {
      #expect(user.passwordSet == (wanted.password != nil) && user.pinSet == (wanted.pin != nil))
      #expect(state.data[user.id] ?? UserData() == wanted.data)
    }
    #expect(state.history.map(\.action) == ["load"])
    #expect(state.applied.isEmpty && state.receipts.isEmpty && state.outbox.isEmpty)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `the hashes are those that were given`(kind: TestStore.Kind) throws {
    let test = try TestStore(kind, in: folder)
    let users = Self.users(9, seed: 3)
    try load(users, into: test.store)
    let rows = try test.outsider.rows()["credentials"] ?? []
    for user in users where kind != .memory {
      for hash in [user.password, user.pin].compactMap(\.self) {
        #expect(rows.count { $0.contains(hash) } == 1)
      }
    }
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a store with a user is not filled`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    try store.apply([Samples.creation("1001")])
    let before = try StoreState(store, at: Samples.now)
    let error = #expect(throws: StoreError.self) {
      try load([Samples.creation("1002")], into: store)
    }
    guard case .refused(let reason) = error else { throw StoreError.lockLost }
    #expect(reason.contains("has 1 user already"))
    #expect(try StoreState(store, at: Samples.now) == before)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `of resources only the same may be there`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let boston = Item([.text("Boston"), .text("UTC")])
    try store.apply(
      [],
      resources: [ResourceChange(kind: .site, action: .create, item: boston, audit: "[]")])
    let before = try StoreState(store, at: Samples.now)
    for others: [ResourceKind: [Item]] in [
      [:], [.site: [Item([.text("Boston"), nil])]], [.department: [Item([.text("Boston")])]],
    ] {
      #expect(throws: StoreError.self) {
        try load([Samples.creation("1001")], others, into: store)
      }
      #expect(try StoreState(store, at: Samples.now) == before)
    }
    try load([Samples.creation("1001")], Self.resources, into: store)
    #expect(try store.resources() == Self.resources)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a user that can't be stored keeps all from it`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    let users = Self.users(2_500, seed: 1)
    var misfit = Samples.creation("9999")
    misfit.fields = [.init(.scope, .text("king"))]
    let twice = [
      Samples.creation("9998", login: "a@b.example"),
      Samples.creation("9999", login: "A@B.example"),
    ]
    // The model takes any value for any field.
    let misfits = kind == .memory ? [] : [users + [misfit]]
    for wrong in [users + [users[1_200]], users + twice] + misfits {
      #expect(throws: StoreError.self) { try load(wrong, Self.resources, into: store) }
      let state = try StoreState(store, at: Samples.now)
      #expect(state.users.count + state.resources.count + state.history.count == 0)
      #expect(state.data.count == 0)
    }
    try load(users, Self.resources, into: store)
    #expect(try StoreState(store, at: Samples.now).users.count == 2_500)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `who lost the lock fills nothing`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    _ = try store.acquireLock(Samples.holder("another"), at: Samples.now) { _ in false }
    #expect(throws: StoreError.lockLost) {
      try store.load(
        Samples.run(), resources: [:], users: [Samples.creation("1001")], audit: Self.audit)
    }
    #expect(try StoreState(store, at: Samples.now).users.isEmpty)
  }
}

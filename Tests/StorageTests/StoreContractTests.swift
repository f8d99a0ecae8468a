import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// What every store must do.
@Suite struct StoreContractTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test(arguments: TestStore.Kind.allCases)
  func `a fresh store is empty and has an identity`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    #expect(try !store.identity().isEmpty)
    let state = try StoreState(store, at: Samples.now)
    #expect(state.users.isEmpty && state.resources.isEmpty && state.history.isEmpty)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `users come by number, then by text`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    try store.apply(["99", "1000", "0100", "100", "9999999999999999"].map { Samples.creation($0) })
    var order: [String] = []
    try store.visitUsers { order.append($0.extension.text) }
    #expect(order == ["99", "0100", "100", "1000", "9999999999999999"])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `an extension that is taken is stale`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    try store.apply([Samples.creation("1001")])
    #expect(throws: StoreError.stale(extension: "1001")) {
      try store.apply([Samples.creation("1002"), Samples.creation("1001")])
    }
    #expect(try store.user(Samples.number("1002")) == nil)
  }

  @Test(
    arguments: TestStore.Kind.allCases,
    [("ada@example.com", "ADA@Example.com"), ("\u{e9}va@example.com", "\u{c9}VA@example.com")])
  func `a login name is one whatever its case`(
    kind: TestStore.Kind, names: (String, String)
  ) throws {
    let store = try TestStore(kind, in: folder).store
    try store.apply([Samples.creation("1001", login: names.0)])
    let error = #expect(throws: StoreError.self) {
      try store.apply([Samples.creation("1002", login: names.1)])
    }
    guard case .refused(let reason) = error else { throw StoreError.lockLost }
    #expect(reason.contains("1001"))
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a change behind the back makes a plan stale`(kind: TestStore.Kind) throws {
    let test = try TestStore(kind, in: folder)
    try test.store.apply([Samples.creation("1001"), Samples.creation("1002")])
    let user = try test.store.existing("1001")
    try test.outsider.rename(user.id, to: "Grace")
    #expect(try test.store.existing("1001").revision > user.revision)
    var change = Samples.change(user)
    change.fields = [.init(.firstName, .text("Ada"))]
    #expect(throws: StoreError.stale(extension: "1001")) { try test.store.apply([change]) }
    var other = Samples.change(try test.store.existing("1002"))
    other.fields = [.init(.firstName, .text("Bo"))]
    try test.store.apply([other])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `more data than planned is not deleted`(kind: TestStore.Kind) throws {
    let test = try TestStore(kind, in: folder)
    try test.store.apply([Samples.creation("1001")])
    let user = try test.store.existing("1001")
    try test.outsider.setData(UserData(voicemails: 2, unheard: 1, greetings: 1), of: user.id)
    #expect(try test.store.userData()[user.id] == UserData(voicemails: 2, unheard: 1, greetings: 1))
    var change = Samples.change(user)
    change.deletes = [.voicemail]
    change.expectedData = UserData(voicemails: 1, unheard: 1)
    #expect(throws: StoreError.stale(extension: "1001")) { try test.store.apply([change]) }
    change.expectedData = UserData(voicemails: 2, unheard: 1)
    try test.store.apply([change])
    #expect(try test.store.userData()[user.id] == UserData(greetings: 1))
    #expect(try test.store.existing("1001").revision == user.revision)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a request is carried out once`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    try store.apply([Samples.creation("1001")])
    var change = Samples.change(try store.existing("1001"))
    change.receipts = [.init(.reset, request: "true"), .init(.welcomeOwed, request: "true")]
    try store.apply([change])
    #expect(try store.receipts().values.first == [.init(.welcomeOwed, request: "true")])
    #expect(throws: StoreError.stale(extension: "1001")) { try store.apply([change]) }
    change.settledReceipts = change.receipts
    change.receipts = [.init(.welcome, request: "2026")]
    try store.apply([change])
    #expect(try store.receipts().values.first == [.init(.welcome, request: "2026")])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `removing a user leaves the audit log only`(kind: TestStore.Kind) throws {
    let test = try TestStore(kind, in: folder)
    var creation = Samples.creation("1001")
    creation.mail = Samples.mail(1, to: "ada@example.com")
    creation.applied = .init(values: "{}", fingerprint: .max)
    try test.store.apply([creation])
    var removal = Samples.change(try test.store.existing("1001"))
    removal.removes = true
    removal.audits = [.init(.remove, changes: "[]")]
    try test.store.apply([removal])
    let state = try StoreState(test.store, at: Samples.now)
    #expect(state.users.isEmpty && state.outbox.isEmpty && state.fingerprints.isEmpty)
    #expect(state.openLinks.isEmpty)
    #expect(state.history.map(\.action) == ["remove", "create"])
    try test.store.apply([Samples.creation("1001")])
    #expect(try test.store.existing("1001").id == 2)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a removal that would destroy more than planned is stale`(kind: TestStore.Kind) throws {
    let test = try TestStore(kind, in: folder)
    try test.store.apply([Samples.creation("1001")])
    var removal = Samples.change(try test.store.existing("1001"))
    removal.removes = true
    removal.expectedData = UserData(voicemails: 1)
    try test.outsider.setData(UserData(voicemails: 2), of: 1)
    #expect(throws: StoreError.stale(extension: "1001")) { try test.store.apply([removal]) }
    #expect(try test.store.existing("1001").id == 1)
    try test.outsider.setData(UserData(voicemails: 1), of: 1)
    try test.store.apply([removal])
    #expect(try test.store.user(Samples.number("1001")) == nil)
  }
}

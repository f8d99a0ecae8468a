import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// What every store must tell of who did what, and of links that nobody used.
@Suite struct HistoryContractTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func update(_ store: any Store, _ text: String, _ changes: String, at time: Int64) throws
  {
    var change = Samples.change(try store.existing(text))
    change.audits = [.init(.update, changes: changes)]
    try store.apply([change], at: Samples.now + time)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `the lines of some users come newest first`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    try store.apply(["1001", "1002", "1003"].map { Samples.creation($0) })
    for time in 1...3 {
      for user in ["1001", "1002", "1003"] { try update(store, user, "[\(time)]", at: Int64(time)) }
    }
    try store.apply(
      [],
      resources: [
        ResourceChange(
          kind: .department, action: .create, item: Item([.text("1001")]), audit: "[]")
      ])
    var lines: [String: [String]] = [:]
    var order: [String] = []
    try store.visitHistory(of: ["1003", "1001", "9999"]) { line in
      lines[line.key, default: []].append(line.changes)
      if order.last != line.key { order.append(line.key) }
    }
    #expect(Set(lines.keys) == ["1001", "1003"])
    #expect(lines.values.allSatisfy { $0 == ["[3]", "[2]", "[1]", "[]"] })
    #expect(order.count == 2)
    var count = 0
    try store.visitHistory(of: []) { _ in count += 1 }
    #expect(count == 0)
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `renumberings are found, and nothing like them`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    try store.apply(["1001", "1002"].map { Samples.creation($0) })
    let renumbering = #"[{"field":"extension","before":"1000","after":"1001"}]"#
    try update(store, "1001", renumbering, at: 1)
    let quoted =
      #"[{"field":"first_name","before":null,"after":"{\"field\":\"extension\",\"before\":"}]"#
    try update(store, "1002", quoted, at: 2)
    try update(store, "1002", #"[{"field":"caller_id","before":"1","after":"2"}]"#, at: 3)
    try update(store, "1002", renumbering, at: 4)
    #expect(try store.renumberings().map(\.key) == ["1002", "1001"])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `the latest link counts, unless it was used`(kind: TestStore.Kind) throws {
    let test = try TestStore(kind, in: folder)
    for number in 1...3 {
      var change = Samples.creation("100\(number)")
      change.mail = Samples.mail(number, to: "u\(number)@example.com")
      try test.store.apply([change])
    }
    try test.outsider.useLinks(of: 1, at: Samples.now + 1)
    try test.outsider.useLinks(of: 2, at: Samples.now + 1)
    var second = Samples.change(try test.store.existing("1002"))
    second.mail = Samples.mail(12, to: "u2@example.com")
    try test.store.apply([second], at: Samples.now + 2)
    var third = Samples.change(try test.store.existing("1003"))
    third.clearsPassword = true
    try test.store.apply([third], at: Samples.now + 3)
    let links = try test.store.unusedLinks()
    #expect(Set(links.keys) == [2, 3])
    #expect(links[2]?.created == Samples.now + 2)
    #expect(links[2]?.expires == Samples.now + 10_000)
    // It ended with the password.
    #expect(links[3]?.expires == Samples.now + 3)
  }
}

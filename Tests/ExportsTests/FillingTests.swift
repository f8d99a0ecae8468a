import Exports
import Fields
import Model
import Storage
import StoreCommands
import StoreSupport
import TestSupport
import Testing

/// Out of one store and into another.
@Suite struct FillingTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test(arguments: 0..<8, [TestStore.Kind.memory, .sqlite, .postgres])
  func `a store filled from an export is as the first`(seed: Int, kind: TestStore.Kind) throws {
    let first = try TestStore(kind, in: folder).store
    try load(SampleExports.random(seed: seed, users: 40), into: first)
    let bytes = ExportWriter.render(try export(first))
    let document = try #require(ExportReader.read(bytes, file: "a.json").document)
    for kind in [TestStore.Kind.sqlite, .postgres] {
      let other = try TestFolder()
      let second = try TestStore(kind, in: other).store
      try load(document, into: second)
      let again = ExportWriter.render(try export(second))
      #expect(again == bytes)
      let states = try [first, second].map { try StoreState($0, at: 0) }
      #expect(states[0].differences(from: states[1]) == [])
    }
  }

  @Test func `unknown passwords and PINs are all different`() throws {
    let store = try TestStore(.sqlite, in: folder)
    try load(SampleExports.random(seed: 1, users: 60), into: store.store)
    let rows = try store.outsider.rows()["credentials"] ?? []
    let hashes = rows.joined(separator: " ")
      .split { !$0.isLetter && !$0.isNumber && !"$+/=".contains($0) }
      .filter { $0.hasPrefix("scrypt$15$8$3$") }
    #expect(hashes.count > 30 && Set(hashes).count == hashes.count)
  }

  private func load(_ document: ExportDocument, into store: any Store) throws {
    let holder = LockHolder(
      token: "load", who: "Ada", host: "here", process: 1, processStart: 1, purpose: "load",
      since: 0, leaseEnd: 9)
    _ = try store.acquireLock(holder, at: 0) { _ in false }
    try store.load(
      Run(id: "load", holder: holder, role: .support, time: 0), resources: document.resources,
      users: document.users.map(UserChange.init(loading:)),
      audit: AuditLine(action: "load", resource: "store", key: "users", changes: "[]"))
  }

  private func export(_ store: any Store) throws -> ExportDocument {
    var document = ExportDocument(
      organization: "acme", domain: "acme.example.com", resources: try store.resources())
    let data = try store.userData()
    try store.visitUsers { user in
      document.users.append(ExportedUser(user, data: data[user.id] ?? UserData()))
    }
    return document
  }
}

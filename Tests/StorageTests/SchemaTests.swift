import Fields
import Foundation
import GRDB
import Model
import SQLiteStorage
import Storage
import TestSupport
import Testing

@Suite struct SchemaTests {
  private let folder: TestFolder
  private let path: String

  init() throws {
    folder = try TestFolder()
    path = folder.path("roster.db")
    _ = try SQLiteStore.create(
      path: path, organization: "acme", company: "Acme", domain: "acme.example.com")
  }

  @Test func `every stored field has a column or a table`() throws {
    let names = try raw { try $0.columns(in: "users").map(\.name) }
    for field in FieldTable.stored where field != .voicemailPIN {
      let name = field.descriptor.path.joined(separator: "_")
      switch field.descriptor.shape {
      case .items(let table): try agree(name, table)
      default: #expect(names.contains(name))
      }
    }
    let own: Set = [
      "id", "organization_id", "revision", "was_reset", "created", "extension_number", "login_key",
    ]
    let fields = Set(FieldTable.stored.map { $0.descriptor.path.joined(separator: "_") })
    #expect(Set(names).subtracting(own).isSubset(of: fields))
  }

  @Test(arguments: ResourceKind.listed)
  func `every resource has a table with its fields`(_ kind: ResourceKind) throws {
    try agree(kind.section, #require(ItemTable.table(of: kind)))
  }

  @Test func `a user and their belongings are written and read`() throws {
    let store = try SQLiteStore.open(path: path, organization: "acme", mode: .readWrite)
    let holder = LockHolder(
      token: "t", who: "Ada", host: "h", process: 1, processStart: 2, purpose: "apply", since: 3,
      leaseEnd: 4)
    #expect(try store.acquireLock(holder, at: 3) { _ in false } == nil)
    let number = try #require(Extension("1001"))
    var change = UserChange(.new(number), extension: number)
    change.fields = [
      .init(.firstName, .text("Zo\u{eb}")), .init(.emails, .texts(["a\"b@example.com"])),
      .init(.recordCalls, .boolean(true)),
      .init(.phones, .items([Item([.text("desk"), nil, nil, .integer(2)])])),
    ]
    change.pin = "hash"
    try store.commit(
      Run(id: "r", holder: holder, role: .support, time: 5), resources: [], users: [change])
    let user = try #require(try store.user(number))
    #expect(user.revision == 1)
    #expect(user[.emails] == .texts(["a\"b@example.com"]))
    #expect(user[.phones]?.items.first?[3] == .integer(2))
    #expect(user.pinSet)
    #expect(user[.recordCalls] == .boolean(true))
  }

  private func agree(_ name: String, _ table: ItemTable) throws {
    let columns = try raw { try $0.columns(in: name).map(\.name) }
    let fields = table.fields.map { $0.path.joined(separator: "_") }
    #expect(Set(columns).subtracting(["user_id", "organization_id", "position"]) == Set(fields))
  }

  private func raw<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try DatabaseQueue(path: path).write(body)
  }
}

import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// The tables are written out and the field table is not: the two must agree.
@Suite struct SchemaTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test(arguments: TestStore.Kind.real)
  func `every stored field has a column or a table`(kind: TestStore.Kind) throws {
    let test = try TestStore(kind, in: folder)
    let names = try test.outsider.columns(of: "users")
    for field in FieldTable.stored where field != .voicemailPIN {
      let name = field.descriptor.path.joined(separator: "_")
      switch field.descriptor.shape {
      case .items(let table): try agree(test, name, table)
      default: #expect(names.contains(name))
      }
    }
    let own: Set = [
      "id", "organization_id", "revision", "was_reset", "created", "extension_number", "login_key",
    ]
    let fields = Set(FieldTable.stored.map { $0.descriptor.path.joined(separator: "_") })
    #expect(names.subtracting(own).isSubset(of: fields))
  }

  @Test(arguments: TestStore.Kind.real, ResourceKind.listed)
  func `every resource has a table with its fields`(
    kind: TestStore.Kind, resource: ResourceKind
  ) throws {
    let test = try TestStore(kind, in: folder)
    try agree(test, resource.section, #require(ItemTable.table(of: resource)))
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `a user and their belongings are written and read`(kind: TestStore.Kind) throws {
    let store = try TestStore(kind, in: folder).store
    var change = Samples.creation("1001")
    change.fields = [
      .init(.firstName, .text("Zo\u{eb} \\\"'{},NULL")),
      .init(.emails, .texts(["a\"b@example.com", "NULL", "{}", "\\,", " "])),
      .init(.recordCalls, .boolean(true)),
      .init(.phones, .items([Item([.text("desk"), nil, nil, .integer(2)])])),
    ]
    change.pin = "hash"
    try store.apply([change])
    let user = try store.existing("1001")
    #expect(user.revision == 1)
    for assignment in change.fields where assignment.field != .phones {
      #expect(user[assignment.field] == assignment.value)
    }
    #expect(user[.phones]?.items.first?[3] == .integer(2))
    #expect(user.pinSet)
  }

  private func agree(_ test: TestStore, _ name: String, _ table: ItemTable) throws {
    let columns = try test.outsider.columns(of: name)
    let fields = table.fields.map { $0.path.joined(separator: "_") }
    #expect(columns.subtracting(["user_id", "organization_id", "position"]) == Set(fields))
  }
}

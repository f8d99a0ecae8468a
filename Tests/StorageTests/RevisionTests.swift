import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// A user's revision grows with each change, whoever makes it.
@Suite struct RevisionTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func store(_ kind: TestStore.Kind) throws -> TestStore {
    let test = try TestStore(kind, in: folder)
    var creation = Samples.creation("1001", login: "Ada@example.com")
    let desk = Item([.text("desk"), nil, nil, nil])
    let always = Item([.text("default"), .boolean(true)] + Array(repeating: nil, count: 7))
    creation.fields += [.init(.phones, .items([desk])), .init(.answeringRules, .items([always]))]
    creation.pin = "hash"
    try test.store.apply([creation])
    return test
  }

  private static let edits = [
    "UPDATE users SET first_name = 'Grace'", "UPDATE users SET first_name = first_name",
    "UPDATE users SET was_reset = NOT was_reset", "UPDATE users SET revision = 0",
    "UPDATE users SET login_name = 'grace@example.com'", "UPDATE phones SET model = 'T46U'",
    "DELETE FROM phones", "UPDATE answering_rules SET enabled = NOT enabled",
    "DELETE FROM answering_rules", "UPDATE credentials SET password_hash = 'x'",
    "DELETE FROM credentials",
  ]

  private static let insertions = [
    (TestStore.Kind.sqlite, "INSERT INTO phones (user_id, name) VALUES (1, 'mobile')"),
    (.sqlite, "INSERT INTO answering_rules (user_id, time_frame) VALUES (1, 'night')"),
    (
      .postgres,
      """
      INSERT INTO phones (organization_id, user_id, name)
      SELECT organization_id, id, 'mobile' FROM users
      """
    ),
    (
      .postgres,
      """
      INSERT INTO answering_rules (organization_id, user_id, time_frame)
      SELECT organization_id, id, 'night' FROM users
      """
    ),
  ]

  @Test(
    arguments: TestStore.Kind.real.flatMap { kind in Self.edits.map { (kind, $0) } }
      + Self.insertions)
  func `an edit with a shell grows it`(kind: TestStore.Kind, sql: String) throws {
    let test = try store(kind)
    let before = try test.store.existing("1001").revision
    #expect(before == 1)
    try test.outsider.edit(sql)
    #expect(try test.store.existing("1001").revision > before)
  }

  @Test(arguments: TestStore.Kind.real)
  func `an entry that changes hands grows both`(kind: TestStore.Kind) throws {
    let test = try store(kind)
    try test.store.apply([Samples.creation("1002")])
    for table in ["phones", "answering_rules", "credentials"] {
      let before = try ["1001", "1002"].map { try test.store.existing($0).revision }
      try test.outsider.edit("UPDATE \(table) SET user_id = 2")
      let after = try ["1001", "1002"].map { try test.store.existing($0).revision }
      #expect(after[0] > before[0] && after[1] > before[1], "\(table)")
    }
  }

  @Test(arguments: TestStore.Kind.real)
  func `what a user recorded doesn't grow it`(kind: TestStore.Kind) throws {
    let test = try store(kind)
    try test.outsider.setData(UserData(voicemails: 1), of: 1)
    #expect(try test.store.existing("1001").revision == 1)
  }

  @Test(arguments: TestStore.Kind.real)
  func `a login name edited with a shell stays unique`(kind: TestStore.Kind) throws {
    let test = try store(kind)
    try test.outsider.edit("UPDATE users SET login_name = 'Grace@Example.com'")
    #expect(throws: StoreError.self) {
      try test.store.apply([Samples.creation("1002", login: "grace@example.com")])
    }
    try test.store.apply([Samples.creation("1003", login: "ada@example.com")])
  }

  @Test(arguments: TestStore.Kind.allCases)
  func `each change of a commit grows it`(kind: TestStore.Kind) throws {
    let store = try store(kind).store
    let user = try store.existing("1001")
    for field in [UserChange.FieldValue(.lastName, .text("Hopper")), .init(.phones, nil)] {
      let before = try store.existing("1001")
      var change = Samples.change(before)
      change.fields = [field]
      try store.apply([change])
      #expect(try store.existing("1001").revision > before.revision)
    }
    #expect(throws: StoreError.stale(extension: "1001")) {
      try store.apply([Samples.change(user)])
    }
  }
}

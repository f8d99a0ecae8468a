import Fields
import Model
import Storage
import StoreSupport
import TestSupport
import Testing

/// Rows on a server that somebody else wrote: an error that names the place, never a crash.
@Suite struct ForeignRowTests {
  private let folder: TestFolder
  private let test: TestStore

  init() throws {
    folder = try TestFolder()
    test = try TestStore(.postgres, in: folder)
    var creation = Samples.creation("1001")
    creation.fields.append(.init(.emails, .texts(["ada@example.com"])))
    creation.fields.append(.init(.phones, .items([.init([.text("desk"), nil, nil, nil])])))
    creation.mail = Samples.mail(1, to: "ada@example.com")
    try test.store.apply([creation])
    try test.store.add(
      Operator(name: "boss", role: .officeManager, created: 0, createdBy: "Ada"), token: "digest",
      by: nil, run: Samples.run(),
      audit: AuditLine(action: "add", resource: "operator", key: "boss", changes: "[]"))
  }

  @Test(
    arguments: [
      ("UPDATE users SET kind = 'robot'", "table users, row 1, column kind"),
      ("UPDATE users SET scope = ''", "table users, row 1, column scope"),
      ("UPDATE users SET emails = '{NULL}'", "table users, row 1, column emails"),
      ("UPDATE users SET emails = '{{a},{b}}'", "table users, row 1, column emails"),
      ("UPDATE users SET emails = '[5:6]={a,b}'", "table users, row 1, column emails"),
      ("UPDATE links SET purpose = 'x'", "table links, row 1, column purpose"),
      ("UPDATE outbox SET kind = 'x'", "table outbox, row 1, column kind"),
      (
        "INSERT INTO receipts SELECT organization_id, id, 'x', 'a', 'r', 0 FROM users",
        "table receipts, row 1, column kind"
      ),
      ("UPDATE operators SET role = 'king'", "table operators, row "),
      ("UPDATE operators SET queues = '{x}'", "table operators, row "),
    ])
  func `a value that doesn't fit is named`(edit: (sql: String, place: String)) throws {
    try test.outsider.edit(edit.sql)
    let error = #expect(throws: StoreError.self) { try StoreState(test.store, at: Samples.now) }
    guard case .unusable(_, let reason) = error else { throw StoreError.lockLost }
    #expect(reason.contains(edit.place) && reason.contains("correct it there"), "\(reason)")
  }

  /// What the columns themselves can't hold any other way.
  @Test(
    arguments: [
      ("ALTER TABLE users ALTER revision DROP NOT NULL; UPDATE users SET revision = 7", nil),
      (
        """
        ALTER TABLE users ALTER revision DROP NOT NULL; UPDATE users SET revision = NULL
        """, "column revision"
      ),
      (
        """
        ALTER TABLE users ALTER revision TYPE text; UPDATE users SET revision = 'x'
        """, "column revision"
      ),
      (
        "ALTER TABLE users ALTER record_calls TYPE text; UPDATE users SET record_calls = 'maybe'",
        "column record_calls"
      ),
      ("ALTER TABLE phones ALTER line TYPE text; UPDATE phones SET line = '9e9'", "column line"),
    ] as [(String, String?)])
  func `a column of another type is no crash`(edit: (sql: String, column: String?)) throws {
    test.outsider.database?.spoil()
    try test.outsider.edit("DROP TRIGGER users_changed ON users")
    try test.outsider.edit(edit.sql)
    guard let column = edit.column else {
      #expect(try test.store.existing("1001").revision == 7)
      return
    }
    let error = #expect(throws: StoreError.self) { try test.store.existing("1001") }
    guard case .unusable(_, let reason) = error else { throw StoreError.lockLost }
    #expect(reason.contains(column), "\(reason)")
  }

  @Test func `a text with a zero byte is refused`() throws {
    var change = Samples.change(try test.store.existing("1001"))
    change.fields = [.init(.firstName, .text("A\0B"))]
    let error = #expect(throws: StoreError.self) { try test.store.apply([change]) }
    guard case .refused = error else { throw StoreError.lockLost }
    #expect(try test.store.existing("1001")[.firstName] == .text("Ada"))
  }
}

import Fields
import JSON
import Listings
import Model
import Testing
import UserPages

struct ListingTests {
  @Test func `a list is a table`() throws {
    #expect(
      Self.text(UserListText.render(UserList(try Self.rows()))) == """
        EXTENSION  NAME          STATUS                  DEPARTMENT  SITE    EMAIL
        1044       Ada Lovelace  password_required                   Boston  ada@acme.example.com
        8000       Care          call_queue (unmanaged)

        2 users: 1 person, 1 system user
        Not set up: 1 password_required. `rollcall show EXTENSION` says what somebody needs.

        """)
  }

  @Test func `a list as CSV has a line for each user`() throws {
    let lines = Self.text(UserListCSV.render(try Self.rows())).split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(
      lines[0].hasPrefix("extension,login_name,caller_id,emergency_caller_id,kind,first_name"))
    #expect(lines[0].hasSuffix(",status,managed"))
    #expect(lines[1].contains(",ada@acme.example.com; office@acme.example.com,"))
    #expect(lines[2].hasPrefix("8000,,'+16175550100,,call_queue,Care,,"))
  }

  @Test func `a list as JSON is an array`() throws {
    let json = try JSONReader.read(UserListJSON.render(try Self.rows()))
    #expect(json.arrayValue?.compactMap { $0["managed"] } == [true, false])
    #expect(json.arrayValue?.last?["status"] == .null)
  }

  @Test func `apply says what it did and what remains`() {
    let report = ApplyReport(
      done: [.create: 2, .update: 1, .resetPassword: 1, .sendWelcome: 3], sent: 1,
      unsent: [
        ApplyReport.Unsent(
          extension: "1044", address: "ada@acme.example.com", error: "550 unknown user",
          isPermanent: true),
        ApplyReport.Unsent(
          extension: "1045", address: "bob@acme.example.com", error: nil, isPermanent: false),
      ], needsSupport: 1, blocked: 2)
    #expect(
      Self.text(ApplyText.render(report)) == """
        Applied: 2 created, 1 updated, 1 password reset.
        1 of 3 emails sent successfully:
          1044 ada@acme.example.com  failed: 550 unknown user
          1045 bob@acme.example.com  waiting
        1 change needs support: run `rollcall plan` to see what.
        2 actions are blocked: run `rollcall plan` for the reasons and remedies.
        To send the mails that wait: rollcall apply
        A failed mail isn't sent again: `rollcall outbox retry` tries it as it is, a new value of `welcome:` asks for another.

        """)
  }

  @Test func `twelve mails of twelve are a success`() {
    let text = Self.text(ApplyText.render(ApplyReport(done: [.create: 12], sent: 12)))
    #expect(text == "Applied: 12 created.\n12 of 12 emails sent successfully.\n")
  }

  @Test func `nothing done is said`() {
    #expect(Self.text(ApplyText.render(ApplyReport())) == "Nothing was changed.\n")
  }

  private static func rows() throws -> [UserRow] {
    let queue = try SampleUsers.user(
      "8000",
      [
        .kind: .text("call_queue"), .firstName: .text("Care"), .callerID: .text("+16175550100"),
      ])
    return [
      UserRow(try SampleUsers.ada().user, isManaged: true), UserRow(queue, isManaged: false),
    ]
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

import Fields
import JSON
import Listings
import Model
import Plans
import Rendering
import Testing
import UserPages

struct UserPageTests {
  @Test func `a page begins with who it is and what is needed`() throws {
    #expect(
      Self.text(UserText.render(try SampleUsers.ada())) == """
        1044 Ada Lovelace · person · password_required
        Boston
        Ada has a PIN and no password: the welcome email to ada@acme.example.com waits to be sent: `rollcall apply` sends it.

          emails         ada@acme.example.com, office@acme.example.com
          record_calls   true

        Phones:
          NAME  MODEL  MAC                LINE
          desk  T46U   00:15:65:ab:cd:ef  1

        Data: 3 voicemails (1 unheard), 1 greeting

        Links:
          welcome to ada@acme.example.com, made 2026-11-20 20:00 UTC, unused, valid until 2026-11-22 20:00 UTC
          recovery to ada@acme.example.com, made 2026-11-11 20:00 UTC, expired 2026-11-14 20:00 UTC

        Mails not sent:
          welcome to ada@acme.example.com, waiting after 2 attempts: connection refused

        Managed by people/sales.yaml:12, which says:
          first_name, last_name, emails

        Last changes:
          2026-11-21 19:00 UTC  update 1044 by grace as office_manager
              site         Boston

        """)
  }

  @Test(arguments: SentenceCase.all)
  func `the state of an account is a sentence`(sample: SentenceCase) throws {
    let details = try sample.details()
    #expect(try Self.sentence(details) == sample.sentence)
    #expect(
      try JSONReader.read(UserPageJSON.render(details))["summary"]?.stringValue == sample.sentence)
  }

  @Test(arguments: RuleCase.all)
  func `an answering rule is a sentence`(sample: RuleCase) throws {
    var details = UserDetails(try SampleUsers.user("1044"), now: SampleUsers.now)
    details.user[.answeringRules] = .items([sample.rule])
    details.connections = UserConnections(of: details.user)
    details.connections.add(try Self.queue())
    let text = Self.text(UserText.render(details))
    #expect(text.contains("\nAnswering rules:\n  \(sample.sentence)\n"), "\(text)")
  }

  @Test func `the rule for every time comes first`() throws {
    var user = try SampleUsers.user("1044")
    user[.answeringRules] = .items([
      Item([.text("Lunch"), nil, nil, .text("8000")]),
      Item([.text("default"), nil, .texts(["1044"])]),
    ])
    let text = Self.text(UserText.render(UserDetails(user, now: 0)))
    #expect(
      text.contains("  default: rings 1044\n  Lunch: every call goes to 8000\n"), "\(text)")
  }

  @Test func `who leads calls to a user is told`() throws {
    var user = try SampleUsers.user("1044", [.directNumbers: .texts(["+16175550144"])])
    user.id = 7
    var other = try SampleUsers.user("1002", [.firstName: .text("Grace")])
    other[.answeringRules] = .items([
      Item([.text("default"), nil, .texts(["1044"]), nil, .text("+16175550144")]),
      Item([.text("Lunch"), nil, nil, .text("1044")]),
      Item([.text("Night"), .boolean(false), nil, .text("1044")]),
      Item([
        .text("Quiet"), nil, .texts(["1044"]), nil, nil, .text("1044"), nil, .boolean(true),
      ]),
    ])
    var connections = UserConnections(of: user)
    for each in [user, other, try Self.queue()] { connections.add(each) }
    #expect(connections.queues == [Peer("8000", "Care")])
    #expect(
      connections.callers.map(\.ways) == [
        [
          "rings", "forwards when busy", "forwards always (Lunch)",
          "forwards when nobody answers (Quiet)",
        ]
      ])
  }

  @Test func `the phone numbers that lead to a user are told`() throws {
    var details = try SampleUsers.ada()
    let numbers = ["+16175550100", "+16175550101", "+16175550199"]
    details.user[.directNumbers] = .texts([numbers[1]])
    let routes = PhoneRoutes(
      zip(numbers, ["1044", "1044", "1002"]).map { Item([.text($0), .text($1)]) })
    details.connections = UserConnections(of: details.user, routes)
    let text = Self.text(UserText.render(details))
    #expect(text.contains("\n  phone_numbers    +16175550100\n"), "\(text)")
    let json = try JSONReader.read(UserPageJSON.render(details))
    #expect(json["phone_numbers"] == ["+16175550100", "+16175550101"])
    var other = try SampleUsers.user("1002")
    other.id = 9
    other[.answeringRules] = .items([
      Item([.text("default"), nil, nil, .text("+16175550100")])
    ])
    details.connections.add(other)
    #expect(details.connections.callers.map(\.ways) == [["forwards always"]])
  }

  @Test(arguments: [(true, true, JSON.boolean(true)), (true, false, false), (false, false, .null)])
  func `who is managed is told where it is known`(
    isKnown: Bool, isManaged: Bool, json: JSON
  ) throws {
    var details = try SampleUsers.ada()
    details.knowsManaged = isKnown
    if !isManaged { details.source = nil }
    #expect(try JSONReader.read(UserPageJSON.render(details))["managed"] == json)
    let text = Self.text(UserText.render(details))
    #expect(text.contains("\nManaged by ") == isManaged)
    #expect(text.contains("\nUnmanaged: ") == (isKnown && !isManaged))
    #expect(text.contains("Who is managed isn't known.") == !isKnown)
  }

  @Test func `what the next apply does is told in short`() throws {
    var details = try SampleUsers.ada()
    var plan = Plan(organization: "acme", store: "s", role: .officeManager)
    plan.actions = [Self.update(of: "1044"), Self.update(of: "1045")]
    plan.blocked = [
      Block(
        .sendWelcome, key: "1044", name: "Ada", code: .emailRequired, message: "No address.",
        source: nil)
    ]
    details.plan = plan
    #expect(
      Self.text(UserText.render(details)).contains(
        """
        The next apply (`rollcall plan --target 1044` tells it in full):
          update site
          send_welcome is blocked: No address. Add an address under `emails:`.

        """))
    let json = try JSONReader.read(UserPageJSON.render(details))
    #expect(json["planned"] == [["action": "update", "fields": ["site"]]])
    #expect(json["blocked"]?.arrayValue?.first?["code"] == "email_required")
  }

  @Test(arguments: [60, 70, 80, 100, 200])
  func `words are broken to the width of a terminal`(width: Int) throws {
    var details = try SampleUsers.ada()
    details.user[.lastName] = .text("Lovelace of the long name that no terminal has the room for")
    details.user[.directNumbers] = .texts((10..<40).map { "+161755501\($0)" })
    details.history += [ItemChangeCase.all[2].entry]
    let lines = Self.text(UserText.render(details, width: width)).split(separator: "\n")
    #expect(lines.allSatisfy { String($0).displayWidth <= width }, "\(lines)")
    let plain = Self.text(UserText.render(details))
    #expect(
      lines.joined(separator: " ").split(separator: " ")
        == plain.split { $0 == " " || $0 == "\n" })
  }

  @Test func `what is told of an entry stands further in`() throws {
    let text = Self.text(UserText.render(try SampleUsers.ada(), width: 60))
    #expect(
      text.contains(
        """
          welcome to ada@acme.example.com, made 2026-11-20 20:00
            UTC, unused, valid until 2026-11-22 20:00 UTC

        """), "\(text)")
  }

  @Test func `of a long history the newest is shown`() throws {
    var details = try SampleUsers.ada()
    details.history = (0..<11).map { _ in details.history[0] }
    let text = Self.text(UserText.render(details))
    #expect(text.split(separator: "\n").count { $0.contains(" update 1044 by ") } == 10)
    #expect(text.hasSuffix("  … `rollcall history 1044` shows all\n"))
  }

  @Test(arguments: ItemChangeCase.all)
  func `entries of a list that changed are named`(sample: ItemChangeCase) throws {
    var details = try SampleUsers.ada()
    details.history = [sample.entry]
    let text = Self.text(UserText.render(details))
    #expect(text.hasSuffix("  \(sample.words)\n"), "\(text)")
    let changes = try JSONReader.read(UserPageJSON.render(details))["history"]?.arrayValue?[0]
    #expect(changes?["changes"] == (try JSONReader.read(Array(sample.changes.utf8))))
  }

  @Test func `a user as JSON keeps the types of the fields`() throws {
    let json = try JSONReader.read(UserPageJSON.render(try SampleUsers.ada()))
    #expect(json["extension"] == "1044")
    #expect(json["status"] == "password_required")
    #expect(json["fields"]?["record_calls"] == true)
    #expect(json["fields"]?["phones"]?.arrayValue?.first?["line"] == 1)
    #expect(json["managed_fields"] == ["first_name", "last_name", "emails"])
    #expect(json["links"]?.arrayValue?.compactMap { $0["state"] } == ["unused", "expired"])
    #expect(json["history"]?.arrayValue?.first?["time"] == "2026-11-21T19:00:00Z")
  }

  private static func update(of key: String) -> Action {
    var action = Action(.update, .user, key: key, name: "")
    action.changes = [
      FieldChange(.field(.site), before: nil, after: .text("Boston"), cause: .first)
    ]
    return action
  }

  private static func queue() throws -> StoredUser {
    var queue = try SampleUsers.user(
      "8000",
      [
        .kind: .text("call_queue"), .firstName: .text("Care"), .agents: .texts(["1044", "1045"]),
      ])
    queue.id = 8
    return queue
  }

  private static func sentence(_ details: UserDetails) throws -> String {
    let lines = text(UserText.render(details)).split(separator: "\n")
    return String(try #require(lines.dropFirst().first))
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

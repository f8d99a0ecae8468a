import Accounts
import HTTPTypes
import Synchronization
import Testing

struct LinkTests {
  static let path = "/setup/" + FakeDesk.token
  static let fields = [
    "login_name": "1001@acme.example.com", "password": "four words and more",
    "repeated_password": "four words and more", "pin": "0853",
  ]

  @Test func `a link leads to a ready account`() async throws {
    let visit = try Visit()
    let page = try await visit.get(Self.path)
    #expect(page.body.contains("At least 8 characters") && page.body.contains("4 to 8 digits."))
    let done = try await visit.post(Self.path, code: page.code, Self.fields)
    #expect(done.status == 303)
    #expect(done.location == "/ready")
    #expect(visit.desk.state.withLock { $0.pin } == "0853")
    let ready = try await visit.get("/ready")
    #expect(ready.status == 200)
    #expect(ready.body.contains("1001@acme.example.com"))
    #expect(try await visit.get("/profile").status == 200)
    #expect(try await visit.get(Self.path).status == 404)
  }

  @Test func `looking never uses a link up`() async throws {
    let visit = try Visit()
    for _ in 0..<20 {
      #expect(try await visit.get(Self.path).status == 200)
      #expect(try await visit.ask(.head, Self.path).status == 200)
      #expect(try await visit.ask(.delete, Self.path).status == 405)
    }
    #expect(visit.desk.state.withLock { $0.links } == [FakeDesk.token: .setup])
  }

  @Test func `dead links look alike, byte by byte`() async throws {
    let visit = try Visit(FakeDesk(links: [:]))
    let paths = [
      Self.path, "/recover/" + FakeDesk.token, "/setup/", "/setup", "/setup/a/b", "/setup/../x",
      "/setup/%00", "/setup/" + String(repeating: "a", count: 3_000), "/setup/nope?x=1",
    ]
    let replies = try await paths.asyncMap { try await visit.get($0) }
    #expect(Set(replies.map(\.body)).count == 1)
    #expect(Set(replies.map(\.status)) == [404])
    #expect(Set(replies.map { $0.headers.map { "\($0.name): \($0.value)" } }).count == 1)
  }

  @Test func `a used link is dead for the form as well`() async throws {
    let visit = try Visit()
    let page = try await visit.get(Self.path)
    visit.desk.state.withLock { $0.links = [:] }
    let reply = try await visit.post(Self.path, code: page.code, Self.fields)
    let dead = try await visit.get("/setup/nope")
    #expect(reply.status == 404)
    #expect(reply.body == dead.body)
  }

  @Test(
    arguments: [
      (["password": "short", "repeated_password": "short"], "at least 8 characters"),
      (["repeated_password": "another one"], "The two passwords differ"),
      (["password": "", "repeated_password": ""], "Enter a new password"),
      (["pin": "1234"], "harder to guess"), (["pin": ""], "Enter a voicemail PIN"),
    ])
  func `what is refused is said beside it`(
    changes: [String: String], sentence: String
  ) async throws {
    let visit = try Visit()
    let page = try await visit.get(Self.path)
    let fields = Self.fields.merging(changes) { $1 }
    let reply = try await visit.post(Self.path, code: page.code, fields)
    #expect(reply.status == 422)
    #expect(reply.body.ranges(of: sentence).count == 2)
    #expect(reply.body.contains("role=\"alert\"") && reply.body.contains("aria-invalid=\"true\""))
    for secret in ["password", "repeated_password", "pin"] {
      let typed = try #require(fields[secret])
      #expect(typed.isEmpty || !reply.body.contains("value=\"\(typed)\""))
    }
    #expect(visit.desk.state.withLock { $0.links } == [FakeDesk.token: .setup])
  }

  @Test(arguments: [["scope": "office_manager"], ["pin": nil], ["login_name": nil]])
  func `only the fields of the form are taken`(changes: [String: String?]) async throws {
    let visit = try Visit()
    let page = try await visit.get(Self.path)
    var fields = Self.fields
    for (name, value) in changes { fields[name] = value }
    #expect(try await visit.post(Self.path, code: page.code, fields).status == 400)
    #expect(visit.desk.state.withLock { $0.links } == [FakeDesk.token: .setup])
  }

  @Test func `nothing secret is logged`() async throws {
    let visit = try Visit()
    let page = try await visit.get(Self.path)
    _ = try await visit.post(Self.path, code: page.code, Self.fields)
    _ = try await visit.get("/setup/another-token-of-somebody")
    _ = try await visit.get("/profile")
    let log = visit.log.all.joined(separator: "\n")
    #expect(log.contains("POST /setup/{token} 303") && log.contains("from 192.0.2.1"))
    for secret in [FakeDesk.token, "another-token", "four words", "0853", "session-", page.code] {
      #expect(!log.contains(secret))
    }
  }
}

extension Array {
  func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}

import HTTPTypes
import Testing

struct HeaderTests {
  struct Call: CustomTestStringConvertible {
    var method: HTTPRequest.Method
    var path: String
    var status: Int
    var body: String?
    var host: String? = Visit.host
    var isSignedIn = false
    var type = "application/x-www-form-urlencoded"

    var testDescription: String { "\(method) \(path) \(status)" }
  }

  static let calls: [Call] = [
    Call(method: .get, path: "/", status: 303),
    Call(method: .get, path: "/setup/\(FakeDesk.token)", status: 200),
    Call(method: .head, path: "/setup/\(FakeDesk.token)", status: 200),
    Call(method: .get, path: "/setup/nope", status: 404),
    Call(method: .get, path: "/recover/nope", status: 404),
    Call(method: .get, path: "/sign-in", status: 200),
    Call(method: .get, path: "/forgot", status: 200),
    Call(method: .get, path: "/profile", status: 303),
    Call(method: .get, path: "/profile", status: 200, isSignedIn: true),
    Call(method: .get, path: "/ready", status: 200, isSignedIn: true),
    Call(method: .get, path: "/style.css", status: 200),
    Call(method: .get, path: "/icon.svg", status: 200),
    Call(method: .get, path: "/healthz", status: 200, host: "10.0.0.7:8080"),
    Call(method: .get, path: "/metrics", status: 200, host: nil),
    Call(method: .get, path: "/nothing", status: 404),
    Call(method: .get, path: "/../etc/passwd", status: 404),
    Call(method: .get, path: "/%73ign-in", status: 404),
    Call(method: .get, path: "/sign-in/", status: 404),
    Call(method: .get, path: "sign-in", status: 400),
    Call(method: .get, path: "/sign-out", status: 405),
    Call(method: .put, path: "/sign-in", status: 405),
    Call(method: .options, path: "/setup/\(FakeDesk.token)", status: 405),
    Call(method: .post, path: "/", status: 405, body: ""),
    Call(method: .get, path: "/sign-in", status: 421, host: "evil.example"),
    Call(method: .get, path: "/nothing", status: 421, host: nil),
    Call(method: .post, path: "/sign-in", status: 403, body: "form_code=x"),
    Call(method: .post, path: "/sign-in", status: 400, body: "a=1&a=2"),
    Call(method: .post, path: "/sign-in", status: 400, body: "a=%zz"),
    Call(method: .post, path: "/sign-in", status: 400, body: "a=%ff"),
    Call(method: .post, path: "/sign-in", status: 415, body: "{}", type: "application/json"),
    Call(
      method: .post, path: "/sign-in", status: 413,
      body: "a=" + String(repeating: "x", count: 17_000)),
  ]

  @Test(arguments: calls)
  func `every answer is sealed`(call: Call) async throws {
    let visit = try Visit()
    if call.isSignedIn { visit.signIn() }
    let reply = try await visit.ask(
      call.method, call.path, body: call.body, host: call.host, type: call.type)
    #expect(reply.status == call.status)
    let policy = try #require(reply.headers[.contentSecurityPolicy])
    #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(reply.headers[.xContentTypeOptions] == "nosniff")
    #expect(reply.headers[.strictTransportSecurity] == "max-age=31536000")
    for (name, value) in [
      ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Robots-Tag", "noindex, nofollow"),
    ] {
      #expect(reply.headers[try #require(HTTPField.Name(name))] == value)
    }
    #expect(reply.headers[try #require(HTTPField.Name("Permissions-Policy"))] != nil)
    let isLasting = ["/style.css", "/icon.svg"].contains(call.path)
    #expect((reply.headers[.cacheControl] == "no-store") != isLasting)
    #expect((reply.headers[.allow] != nil) == (call.status == 405))
    #expect(!reply.body.contains("evil.example"))
    #expect(call.method != .head || reply.body.isEmpty)
  }

  @Test func `plain HTTP has no promise of TLS`() async throws {
    let visit = try Visit(url: "http://127.0.0.1:8080")
    let reply = try await visit.ask(.get, "/sign-in", host: "127.0.0.1:8080")
    #expect(reply.status == 200)
    #expect(reply.headers[.strictTransportSecurity] == nil)
    let cookie = try #require(reply.headers[values: .setCookie].first)
    #expect(cookie.hasPrefix("rollcall-form=") && !cookie.contains("Secure"))
  }

  @Test func `cookies are bound to the host and hidden`() async throws {
    let reply = try await Visit().get("/sign-in")
    let cookie = try #require(reply.headers[values: .setCookie].first)
    #expect(cookie.hasPrefix("__Host-rollcall-form="))
    #expect(cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Lax; Secure"))
  }

  @Test(arguments: ["X-Forwarded-Host", "Forwarded", "X-Original-URL", "Host"])
  func `what a request says of hosts is not repeated`(name: String) async throws {
    let visit = try Visit()
    for path in ["/", "/sign-in", "/setup/\(FakeDesk.token)", "/nothing"] {
      let reply = try await visit.ask(.get, path, [name: "evil.example"])
      #expect(!reply.body.contains("evil.example"))
      #expect(!reply.headers.contains { $0.value.contains("evil.example") })
      #expect(name != "Host" || reply.status == 421)
    }
  }

  @Test func `a path before the portal is kept everywhere`() async throws {
    let visit = try Visit(url: "https://portal.example.com:443/phones/")
    #expect(try await visit.get("/sign-in").status == 404)
    #expect(try await visit.get("/phones").location == "/phones/sign-in")
    let page = try await visit.get("/phones/sign-in")
    #expect(page.body.contains("href=\"/phones/forgot\""))
    #expect(page.body.contains("href=\"/phones/style.css?v="))
    #expect(!page.body.contains("href=\"/forgot\""))
  }
}

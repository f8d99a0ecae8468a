import Accounts
import Answering
import HTTPTypes
import Portal
import Synchronization
import Testing

struct OutsideTests {
  @Test(
    arguments: [
      (AccountError.tooManyTries(61), 429, "61"), (.busy, 503, "5"), (.unavailable, 503, "60"),
    ])
  func `what stands in the way is said`(
    error: AccountError, status: Int, seconds: String
  ) async throws {
    let visit = try Visit()
    visit.desk.state.withLock { $0.failure = error }
    let reply = try await visit.get("/setup/" + FakeDesk.token)
    #expect(reply.status == status)
    #expect(reply.headers[.retryAfter] == seconds)
  }

  @Test func `asking for a link is answered alike for anybody`() async throws {
    let visit = try Visit()
    let page = try await visit.get("/forgot")
    var replies: [Visit.Reply] = []
    for name in ["1001@acme.example.com", "nobody", "<b>"] {
      replies.append(
        try await visit.post("/forgot", code: page.code, ["login_name": name]))
    }
    #expect(Set(replies.map(\.body)).count == 1)
    #expect(visit.desk.state.withLock { $0.recoveries }.count == 3)
  }

  @Test(
    arguments: [
      (false, "203.0.113.9", "192.0.2.1"), (true, "203.0.113.9", "203.0.113.9"),
      (true, "10.0.0.1, 203.0.113.9", "203.0.113.9"), (true, "x, <b>", "192.0.2.1"),
      (true, "2001:db8::1", "2001:db8::1"), (true, "", "192.0.2.1"),
    ])
  func `the caller is who the proxy says, if it is trusted`(
    trusts: Bool, forwarded: String, caller: String
  ) async throws {
    let visit = try Visit(trustsForwarded: trusts)
    _ = try await visit.ask(.get, "/setup/x", ["X-Forwarded-For": forwarded])
    #expect(visit.desk.state.withLock { $0.callers } == [CallerAddress(caller)])
  }

  @Test func `figures are in Prometheus' format`() async throws {
    let reading = PortalReading("rollcall_portal_mails_waiting", "Mails that wait.", 3)
    let failures = PortalReading("rollcall_portal_failures_total", "So many.", 2, isCounter: true)
    let visit = try Visit(probes: PortalProbes(readings: { [reading, failures] }))
    _ = try await visit.get("/setup/secret-token")
    _ = try await visit.get("/no-such-page-at-all")
    let text = try await visit.get("/metrics").body
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      #expect(line.wholeMatch(of: #/[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? \d+/#) != nil)
    }
    #expect(text.contains("rollcall_portal_links_total{result=\"dead\"} 1\n"))
    #expect(text.contains("{route=\"/setup/{token}\",status=\"404\"} 1\n"))
    #expect(text.contains("{route=\"(none)\",status=\"404\"} 1\n"))
    #expect(text.contains("_waiting gauge\nrollcall_portal_mails_waiting 3\n"))
    #expect(text.contains("_failures_total counter\nrollcall_portal_failures_total 2\n"))
    #expect(!text.contains("secret-token") && !text.contains("no-such-page"))
  }

  @Test func `health says when something is wrong`() async throws {
    let visit = try Visit(probes: PortalProbes(trouble: { "The store can't be read." }))
    let reply = try await visit.get("/healthz")
    #expect(reply.status == 503)
    #expect(reply.body == "The store can't be read.\n")
  }

  @Test(
    arguments: [
      ("https://Portal.Example.com", "https://portal.example.com", ""),
      ("https://portal.example.com:443/", "https://portal.example.com", ""),
      ("http://[::1]:8080/a/b/", "http://[::1]:8080", "/a/b"),
    ])
  func `the origin comes from portal_url`(url: String, origin: String, base: String) throws {
    let portal = try #require(PortalOrigin(url))
    #expect(portal.origin == origin)
    #expect(portal.base == base)
  }

  @Test(arguments: ["", "ftp://a", "https://", "https://a/..", "https://a/<b>", "//a"])
  func `what is no origin is refused`(url: String) {
    #expect(PortalOrigin(url) == nil)
  }
}

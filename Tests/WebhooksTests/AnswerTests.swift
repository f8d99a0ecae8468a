import TestSupport
import Testing
import Webhooks

/// What each answer of a server is taken for.
struct AnswerTests {
  private static let end = "\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"

  @Test(arguments: [200, 201, 202, 204])
  func `2xx is an answer that all is well`(status: Int) async throws {
    let server = try WebhookServer(
      status == 204 ? "HTTP/1.1 204 None\r\n\r\n" : "HTTP/1.1 \(status) OK\(Self.end)")
    #expect(try await WebhookClient.hasty().failure(server.address) == nil)
    let request = try #require(try server.requests.first)
    #expect(request.hasPrefix("POST /hooks/\(WebhookServer.token)?k=\(WebhookServer.token) HTTP"))
    #expect(request.contains("\r\nContent-Type: application/json\r\n"))
    #expect(request.contains("\r\nUser-Agent: rollcall/test\r\n"))
    #expect(request.hasSuffix("\r\n\r\n{\"text\":\"hello\"}"))
    #expect(try server.requests.count == 1)
  }

  @Test(arguments: [400, 401, 403, 404, 410, 418, 600, 999])
  func `a refusal is not tried again`(status: Int) async throws {
    let server = try WebhookServer("HTTP/1.1 \(status) \u{1B}[31m no<!channel>\(Self.end)")
    #expect(try await WebhookClient.hasty().failure(server.address) == .status(status))
    #expect(try server.requests.count == 1)
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func `a redirect is not followed`(status: Int) async throws {
    let other = try WebhookServer("HTTP/1.1 200 OK\(Self.end)")
    let place = other.address
    let server = try WebhookServer("HTTP/1.1 \(status) Go\r\nLocation: \(place)\(Self.end)")
    let failure = try await WebhookClient.hasty().failure(server.address)
    #expect(failure == .status(status))
    #expect(failure?.description.contains("redirects are not followed") == true)
    #expect(try other.requests.isEmpty)
  }

  @Test(arguments: [429, 500, 502, 503])
  func `what may pass is tried three times`(status: Int) async throws {
    let server = try WebhookServer("HTTP/1.1 \(status) Later\(Self.end)")
    #expect(try await WebhookClient.hasty().failure(server.address) == .status(status))
    #expect(try server.requests.count == 3)
  }

  @Test func `a second attempt may go well`() async throws {
    let server = try WebhookServer("HTTP/1.1 503 Later\(Self.end)", "HTTP/1.1 200 OK\(Self.end)")
    #expect(try await WebhookClient.hasty().failure(server.address) == nil)
    #expect(try server.requests.count == 2)
  }

  @Test(arguments: ["<reset>", "", "HTTP/1.1 200 OK\r\n<endless>"])
  func `a broken answer is tried again`(answer: String) async throws {
    let server = try WebhookServer(answer)
    #expect(try await WebhookClient.hasty().failure(server.address) == .broken)
    #expect(try server.requests.count == 3)
  }

  @Test func `a body without end is cut off`() async throws {
    let server = try WebhookServer("HTTP/1.1 200 OK\r\n\r\n<endless>")
    #expect(try await WebhookClient.hasty().failure(server.address) == nil)
    let refusal = try WebhookServer("HTTP/1.1 404 No\r\n\r\n<endless>")
    #expect(try await WebhookClient.hasty().failure(refusal.address) == .status(404))
  }

  @Test(arguments: ["hello\r\n\r\n", "\u{1B}]0;title\u{7}\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n"])
  func `what is no HTTP is said to be none`(answer: String) async throws {
    let server = try WebhookServer(answer)
    #expect(try await WebhookClient.hasty().failure(server.address) == .noHTTP)
    #expect(try server.requests.count == 1)
  }

  @Test func `a port that nobody listens at takes no connection`() async throws {
    let address = try WebhookServer("").address
    #expect(try await WebhookClient.hasty().failure(address) == .unreachable)
  }

  @Test(arguments: [
    "<hang>", "HTTP/1.1 200 OK\r\n<hang>", "HTTP/1.1 200 OK\r\nX-Long: abcdefghijkl<drip>",
  ])
  func `a server that is silent is given up`(answer: String) async throws {
    let server = try WebhookServer(answer)
    let client = WebhookClient.hasty(total: .milliseconds(300))
    #expect(try await client.failure(server.address) == .silent)
    #expect(try server.requests.count == 1)
  }

  @Test func `somebody who asks to stop isn't kept waiting`() async throws {
    let server = try WebhookServer("<hang>")
    let client = WebhookClient.hasty { (try? server.requests.isEmpty) == false }
    #expect(try await client.failure(server.address) == .stopped)
  }

  @Test func `no attempt follows once somebody asks to stop`() async throws {
    let server = try WebhookServer("HTTP/1.1 503 Later\(Self.end)")
    let stop = Switch(false)
    let client = WebhookClient.hasty(
      isStopped: { stop.isOn }, pause: { _ in stop.turn(true) })
    #expect(try await client.failure(server.address) == .stopped)
    #expect(try server.requests.count == 1)
  }
}

import TestSupport
import Testing
import Webhooks

/// Nothing is said to a server that isn't who it should be.
struct TrustTests {
  private static let answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"

  enum Certificate: Sendable {
    case good
    case expired
    case wrongName
    case untrusted

    var path: String {
      get throws {
        let all = try Certificates.shared.get()
        return switch self {
        case .good: all.good
        case .expired: all.expired
        case .wrongName: all.wrongName
        case .untrusted: all.untrusted
        }
      }
    }
  }

  private static func server(
    _ certificate: Certificate, newest: String? = nil
  ) throws -> WebhookServer {
    try WebhookServer(
      WebhookServer.Script(
        answers: [answer], certificate: try certificate.path, newest: newest))
  }

  /// Trusts the tests' own authority.
  private static func failure(_ server: WebhookServer) async throws -> WebhookFailure? {
    let client = WebhookClient.hasty(authority: try Certificates.shared.get().authority)
    return try await client.failure(server.address)
  }

  @Test func `a server with a trusted certificate is told`() async throws {
    let server = try Self.server(.good)
    #expect(try await Self.failure(server) == nil)
    #expect(try server.requests.count == 1)
  }

  @Test(arguments: [
    (Certificate.expired, "expired"), (.wrongName, "localhost"),
    (.untrusted, "self-signed certificate"),
  ])
  func `any other gets nothing`(certificate: Certificate, words: String) async throws {
    let server = try Self.server(certificate)
    let failure = try await Self.failure(server)
    guard case .certificate(let reason) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(reason.contains(words))
    #expect(!reason.contains(WebhookServer.token))
    #expect(try server.requests.isEmpty)
  }

  @Test func `the system's authorities don't know ours`() async throws {
    let server = try Self.server(.good)
    let failure = try await WebhookClient.hasty().failure(server.address)
    guard case .certificate = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test func `TLS 1.1 is too old`() async throws {
    let server = try Self.server(.good, newest: "1.1")
    #expect(try await Self.failure(server) == .noTLS)
  }

  @Test func `plain HTTP behind https is no TLS`() async throws {
    let server = try WebhookServer(Self.answer)
    let failure = try await WebhookClient.hasty().failure(
      "https://localhost:\(server.port)/x")
    #expect(failure == .noTLS)
  }
}

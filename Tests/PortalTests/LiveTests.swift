import Dispatch
import Hummingbird
import Logging
import Portal
import ServiceLifecycle
import Testing

/// What only a real connection shows.
struct LiveTests {
  @Test(arguments: RawRequest.all)
  func `bytes are answered with all headers`(request: RawRequest) async throws {
    let reply = try await ask(request.bytes)
    #expect(reply.hasPrefix("HTTP/1.1 \(request.status) "))
    #expect(reply.contains("\r\nContent-Security-Policy: default-src 'none'"))
    #expect(reply.contains("\r\nCache-Control: no-store"))
    #expect(!reply.contains("evil.example"))
  }

  @Test(arguments: ["", "GET / HT", "POST /sign-in HTTP/1.1\r\nHost: portal.example.com\r\n"])
  func `who sends no whole request is cut off`(start: String) async throws {
    #expect(try await ask(start, within: .milliseconds(300)) == "")
  }

  /// Starts a portal, says something to it, and takes all that it answers.
  func ask(_ text: String, within time: Duration = .seconds(30)) async throws -> String {
    let (ports, told) = AsyncStream.makeStream(of: Int.self)
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let server = PortalApplication.make(
      try Visit().responder, host: "127.0.0.1", port: 0, logger: logger,
      requestTime: time
    ) { told.yield($0) }
    let group = ServiceGroup(configuration: .init(services: [server], logger: logger))
    async let running: Void = group.run()
    let port = try #require(await ports.first { _ in true })
    let reply = await say(text, port)
    await group.triggerGracefulShutdown()
    try await running
    return try #require(reply)
  }

  /// On a thread that may wait: the server needs the others.
  private func say(_ text: String, _ port: Int) async -> String? {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        let connection = RawConnection(port: port)
        connection?.send(text)
        continuation.resume(returning: connection?.readToEnd())
      }
    }
  }
}

import Accounts
import Answering
import HTTPTypes
import Hummingbird
import Logging
import Portal
import Secrets
import Synchronization

/// A browser at a portal with a fake desk behind it: the one door of these tests.
final class Visit: Sendable {
  struct Reply {
    var status: Int
    var headers: HTTPFields
    var body: String
    var location: String? { headers[.location] }

    /// The code of the first form.
    var code: String {
      let mark = "name=\"form_code\" value=\""
      guard let start = body.firstRange(of: mark)?.upperBound else { return "" }
      return String(body[start...].prefix { $0 != "\"" })
    }
  }

  static let host = "portal.example.com"

  let desk: FakeDesk
  let log = LogLines()
  let responder: PortalResponder
  private let jar = Mutex<[String: String]>([:])

  init(
    _ desk: FakeDesk = FakeDesk(), url: String = "https://portal.example.com",
    company: String = "Acme Harbor Co.", trustsForwarded: Bool = false,
    probes: PortalProbes = PortalProbes()
  ) throws {
    struct NoPortal: Error {}
    guard let origin = PortalOrigin(url) else { throw NoPortal() }
    var generator = SystemRandomNumberGenerator()
    let settings = PortalSettings(
      company: company, contact: "Grace Hopper (extension 1000)", origin: origin,
      formKey: FormKey(LinkKey(using: &generator)),
      timeZones: ["America/New_York", "Europe/Paris"], trustsForwarded: trustsForwarded)
    self.desk = desk
    responder = try PortalResponder(
      desk, settings, probes: probes, logger: Logger(label: "test") { [log] _ in log.handler })
  }

  func ask(
    _ method: HTTPRequest.Method, _ path: String, body: String? = nil,
    host: String? = Visit.host, _ fields: [String: String] = [:],
    type: String = "application/x-www-form-urlencoded"
  ) async throws -> Reply {
    var headers = HTTPFields()
    for (name, value) in fields {
      if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
    }
    let cookies = jar.withLock { $0.map { "\($0)=\($1)" } }.joined(separator: "; ")
    if !cookies.isEmpty { headers[.cookie] = cookies }
    if body != nil { headers[.contentType] = type }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: host, path: path, headerFields: headers)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body ?? "")))
    let response = try await responder.respond(
      to: request, context: PortalContext(peer: "192.0.2.1"))
    keepCookies(response.headers)
    let writer = BodyText()
    try await response.body.write(writer)
    return Reply(
      status: response.status.code, headers: response.headers, body: writer.text)
  }

  func get(_ path: String) async throws -> Reply { try await ask(.get, path) }

  /// Posts what the page's own form would post, with these fields filled in.
  func post(
    _ path: String, code: String, _ fields: [String: String], _ headers: [String: String] = [:]
  ) async throws -> Reply {
    let pairs = fields.merging(["form_code": code]) { $1 }
    let body = pairs.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
    return try await ask(.post, path, body: body, headers)
  }

  /// Comes with a session, as after signing in.
  func signIn() {
    let session = desk.startSession()
    jar.withLock { $0["__Host-rollcall-session"] = session.text }
  }

  func setCookie(_ name: String, _ value: String?) {
    jar.withLock { $0[name] = value }
  }

  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }

  private func keepCookies(_ headers: HTTPFields) {
    for cookie in headers[values: .setCookie] {
      let pair = cookie.prefix { $0 != ";" }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = String(pair[1])
      jar.withLock { $0[String(pair[0])] = value.isEmpty ? nil : value }
    }
  }
}

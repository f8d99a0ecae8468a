import Accounts
import Answering
import HTTPTypes
import Hummingbird
import NIOCore

/// The checks that every request passes before a page sees it, cheapest first.
struct PortalGate: Sendable {
  struct Refusal: Error {
    let answer: Answer
  }

  private let sessions: SessionCookies
  private let origin: PortalOrigin

  init(_ sessions: SessionCookies, _ origin: PortalOrigin) {
    self.sessions = sessions
    self.origin = origin
  }

  func check(
    _ request: Request, _ found: (route: PortalRoute, token: String)?, _ caller: CallerAddress
  ) async throws(Refusal) -> PortalRequest {
    guard request.head.path?.first == "/" else { throw Refusal(answer: .badRequest) }
    try checkHost(request, found?.route)
    guard let (route, token) = found else { throw Refusal(answer: .notFound) }
    guard route.methods.contains(request.method) else {
      throw Refusal(answer: .wrongMethod(route))
    }
    let cookies = sessions.cookies
    let cookie = cookies.value(of: .form, in: request.headers)
    var checked = PortalRequest(
      route: route, isPost: request.method == .post, token: token, form: .empty,
      session: cookies.value(of: .session, in: request.headers).map { SessionToken($0) },
      formCookie: cookie ?? sessions.random(), isFormCookieNew: cookie == nil,
      notice: cookies.value(of: .notice, in: request.headers), caller: caller)
    guard checked.isPost else { return checked }
    checked.form = try await form(of: request)
    let session = route.needsSession ? checked.session : nil
    guard
      sessions.formGuard.accepts(
        checked.form["form_code"], cookie: cookie, session, request.headers)
    else { throw Refusal(answer: .foreignForm) }
    return checked
  }

  /// The `Host` must be ours; what else a request says of hosts is not even looked at.
  private func checkHost(_ request: Request, _ route: PortalRoute?) throws(Refusal) {
    if let route, route.isProbe { return }
    // The first `Host` is the authority; one that is left among the fields is a second one.
    guard let host = request.head.authority, request.headers.all("host").isEmpty,
      origin.normalized(host: host) == origin.authority
    else { throw Refusal(answer: .foreignHost) }
  }

  private func form(of request: Request) async throws(Refusal) -> Form {
    let type = request.headers[.contentType]?.prefix { $0 != ";" } ?? ""
    guard type.lowercased() == "application/x-www-form-urlencoded" else {
      throw Refusal(answer: .wrongMediaType)
    }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }),
      length > Form.maximumSize
    {
      throw Refusal(answer: .tooLarge)
    }
    guard let form = Form(try await body(of: request)) else {
      throw Refusal(answer: .badRequest)
    }
    return form
  }

  private func body(of request: Request) async throws(Refusal) -> [UInt8] {
    do {
      let buffer = try await request.body.collect(upTo: Form.maximumSize)
      return Array(buffer.readableBytesView)
    } catch is NIOTooManyBytesError {
      throw Refusal(answer: .tooLarge)
    } catch {
      throw Refusal(answer: .badRequest)
    }
  }
}

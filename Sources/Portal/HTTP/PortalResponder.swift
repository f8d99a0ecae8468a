package import Accounts
package import Answering
import HTTPTypes
package import Hummingbird
package import Logging
import NIOCore
package import Pages

/// Every request comes through here, and every response leaves here.
package struct PortalResponder: HTTPResponder {
  package typealias Context = PortalContext

  /// For what the server answers by itself, too.
  let headers: SecurityHeaders

  private let gate: PortalGate
  private let answers: PortalAnswers
  private let writer: AnswerWriter
  private let figures: PortalFigures
  private let settings: PortalSettings
  private let logger: Logger

  package init(
    _ desk: any AccountDesk, _ settings: PortalSettings, probes: PortalProbes = PortalProbes(),
    logger: Logger
  ) throws(PageError) {
    let random: @Sendable () -> String = { RandomText.make() }
    let figures = PortalFigures()
    headers = SecurityHeaders(isSecure: settings.origin.isSecure)
    let sessions = SessionCookies(
      cookies: Cookies(isSecure: settings.origin.isSecure),
      formGuard: FormGuard(settings.formKey, origin: settings.origin.origin), random: random)
    gate = PortalGate(sessions, settings.origin)
    answers = PortalAnswers(desk, sessions, timeZones: settings.timeZones, figures, probes)
    writer = try AnswerWriter(settings)
    self.figures = figures
    self.settings = settings
    self.logger = logger
  }

  package func respond(to request: Request, context: PortalContext) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    let path = request.head.path ?? ""
    let found = PortalRoute.match(path, base: settings.origin.base)
    let caller = context.caller(request.headers, trustsForwarded: settings.trustsForwarded)
    let answer = await answer(request, found, caller)
    let response = writer.response(answer, isHead: request.method == .head)
    let pattern = found?.route.pattern ?? "(none)"
    figures.count(pattern: pattern, status: response.status.code)
    let method = Self.methods.contains(request.method) ? request.method.rawValue : "(method)"
    let time = start.duration(to: clock.now) / .milliseconds(1)
    // The pattern, never the path: that of a link has its token in it.
    logger.info(
      "\(method) \(pattern) \(response.status.code) \(Int(time)) ms from \(caller.text)")
    return response
  }

  /// Anything else is a word that the caller chose, and has no place in a log.
  private static let methods: Set<HTTPRequest.Method> = [.get, .head, .post]

  private func answer(
    _ request: Request, _ found: (route: PortalRoute, token: String)?, _ caller: CallerAddress
  ) async -> Answer {
    do throws(PortalGate.Refusal) {
      let checked = try await gate.check(request, found, caller)
      return await answers.answer(checked)
    } catch {
      return error.answer
    }
  }
}

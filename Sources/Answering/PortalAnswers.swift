package import Accounts
import HTTPTypes
import Pages

/// Which page answers which route.
package struct PortalAnswers: Sendable {
  private let desk: any AccountDesk
  private let links: LinkAnswers
  private let signIns: SignInAnswers
  private let profiles: ProfileAnswers
  private let sessions: SessionCookies
  private let figures: PortalFigures
  private let probes: PortalProbes

  /// `timeZones` are IANA names, in order, for people to choose from.
  package init(
    _ desk: any AccountDesk, _ sessions: SessionCookies, timeZones: [String],
    _ figures: PortalFigures, _ probes: PortalProbes
  ) {
    self.sessions = sessions
    links = LinkAnswers(desk: desk, sessions: sessions, figures: figures)
    signIns = SignInAnswers(desk: desk, sessions: sessions, figures: figures)
    profiles = ProfileAnswers(desk: desk, sessions: sessions, timeZones: timeZones)
    self.desk = desk
    self.figures = figures
    self.probes = probes
  }

  package func answer(_ request: PortalRequest) async -> Answer {
    do throws(AccountError) {
      return request.route.needsSession && request.route != .signOut
        ? try await signedIn(request) : try await stranger(request)
    } catch {
      if case .tooManyTries = error { figures.count(.limitHit) }
      let answer = Answer.failure(error)
      return error == .signedOut ? sessions.end(answer) : answer
    }
  }

  private func stranger(_ request: PortalRequest) async throws(AccountError) -> Answer {
    switch (request.route, request.isPost) {
    case (.setup, false): return try await links.show(request, .setup)
    case (.setup, true): return try await links.accept(request, .setup)
    case (.recover, false): return try await links.show(request, .recovery)
    case (.recover, true): return try await links.accept(request, .recovery)
    case (.forgot, false): return signIns.showForgot(request)
    case (.forgot, true): return try await signIns.forgot(request)
    case (.signIn, false): return signIns.showSignIn(request)
    case (.signIn, true): return try await signIns.signIn(request)
    case (.signOut, _): return try await signIns.signOut(request)
    case (.style, _): return Answer(.ok, .text(StyleSheet.text, Self.css, isLasting: true))
    case (.icon, _): return Answer(.ok, .text(StyleSheet.icon, Self.svg, isLasting: true))
    case (.health, _): return await health()
    case (.metrics, _):
      return Answer(
        .ok, .text(figures.text(await probes.readings()), Self.prometheus, isLasting: false))
    default: return .redirect(request.session == nil ? "/sign-in" : "/profile")
    }
  }

  private func signedIn(_ request: PortalRequest) async throws(AccountError) -> Answer {
    guard let session = request.session, let profile = try await desk.profile(session) else {
      throw .signedOut
    }
    switch (request.route, request.isPost) {
    case (.ready, _): return profiles.ready(request, profile)
    case (.password, _): return try await profiles.changePassword(request, session, profile)
    case (.pin, _): return try await profiles.changePIN(request, session, profile)
    case (_, true): return try await profiles.change(request, session, profile)
    default: return profiles.show(request, profile)
    }
  }

  private func health() async -> Answer {
    let trouble = await probes.trouble()
    return Answer(
      trouble == nil ? .ok : .serviceUnavailable,
      .text((trouble ?? "ok") + "\n", "text/plain; charset=utf-8", isLasting: false))
  }

  private static let svg = "image/svg+xml"
  private static let css = "text/css; charset=utf-8"
  private static let prometheus = "text/plain; version=0.0.4; charset=utf-8"
}

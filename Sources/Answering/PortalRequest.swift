package import Accounts
import Secrets

/// A request that has passed all checks that hold for every page.
///
/// It holds the token of a link and what was typed, so it is never described.
package struct PortalRequest: Redacted, Sendable {
  package var route: PortalRoute
  package var isPost: Bool
  /// Of a link; empty elsewhere.
  package var token: String
  /// Empty unless something was posted.
  package var form: Form
  package var session: SessionToken?
  package var formCookie: String
  /// Whether the browser has yet to be given the form cookie.
  package var isFormCookieNew: Bool
  package var notice: String?
  package var caller: CallerAddress

  package init(
    route: PortalRoute, isPost: Bool, token: String, form: Form, session: SessionToken?,
    formCookie: String, isFormCookieNew: Bool, notice: String?, caller: CallerAddress
  ) {
    self.route = route
    self.isPost = isPost
    self.token = token
    self.form = form
    self.session = session
    self.formCookie = formCookie
    self.isFormCookieNew = isFormCookieNew
    self.notice = notice
    self.caller = caller
  }
}

import Accounts

/// The cookies that come and go with sessions, and the codes of forms.
package struct SessionCookies: Sendable {
  package let cookies: Cookies
  package let formGuard: FormGuard
  /// An unguessable text, a new one each time.
  package let random: @Sendable () -> String

  package init(
    cookies: Cookies, formGuard: FormGuard, random: @escaping @Sendable () -> String
  ) {
    self.cookies = cookies
    self.formGuard = formGuard
    self.random = random
  }

  /// The hidden code of the forms on a page.
  func code(_ request: PortalRequest) -> String {
    formGuard.code(
      cookie: request.formCookie, request.route.needsSession ? request.session : nil)
  }

  /// A page with a form, and the cookie that goes with it where the browser has none.
  func form(_ request: PortalRequest, _ answer: Answer) -> Answer {
    guard request.isFormCookieNew else { return answer }
    var answer = answer
    answer.cookies.append(cookies.set(.form, request.formCookie))
    return answer
  }

  /// From here on the browser shows the session, and forms from before it don't count.
  func start(_ session: SessionToken, _ answer: Answer) -> Answer {
    var answer = answer
    answer.cookies += [cookies.set(.session, session.text), cookies.set(.form, random())]
    return answer
  }

  func end(_ answer: Answer) -> Answer {
    var answer = answer
    answer.cookies += [cookies.clear(.session), cookies.clear(.form)]
    return answer
  }
}

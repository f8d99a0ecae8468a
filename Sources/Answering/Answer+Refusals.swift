import Accounts
import HTTPTypes
import Pages

extension Answer {
  /// For every link that doesn't work, whatever the reason.
  static let deadLink = Answer.page(.deadLink, .notFound)

  package static let badRequest = Answer.page(
    .message("This request can’t be read", "Go back, load the page anew and try again."),
    .badRequest)

  package static let notFound = Answer.page(
    .message("There is no such page", "Check the address, or start from your phone account."),
    .notFound)

  package static let foreignHost = Answer.page(
    .message(
      "This is another address", "The phone portal doesn’t answer to the address you opened."),
    .misdirectedRequest)

  package static let foreignForm = Answer.page(
    .message(
      "This form is out of date", "Nothing was changed.",
      "Go back, load the page anew and try again. Your browser must accept cookies."),
    .forbidden)

  package static let wrongMediaType = Answer.page(
    .message("This request can’t be read", "Use the forms on the pages."), .unsupportedMediaType)

  package static let tooLarge: Answer = {
    var answer = Answer.page(
      .message("That is too much", "Nothing was changed. Shorten what you typed and try again."),
      .contentTooLarge)
    answer.closes = true
    return answer
  }()

  package static func wrongMethod(_ route: PortalRoute) -> Answer {
    var answer = Answer.page(
      .message("That doesn’t work here", "Nothing was changed."), .methodNotAllowed)
    answer.allow = route.methods
    return answer
  }

  /// What stands in the way of anything else, whichever page was asked for.
  static func failure(_ error: AccountError) -> Answer {
    switch error {
    case .tooManyTries(let seconds): return tooManyTries(max(1, seconds))
    case .busy: return later("The portal is busy", seconds: 5)
    case .unavailable: return later("The portal can’t be used right now", seconds: 60)
    case .signedOut: return .redirect("/sign-in")
    case .linkEnded: return deadLink
    case .refused, .wrongCredentials, .changedMeanwhile: return badRequest
    }
  }

  private static func tooManyTries(_ seconds: Int) -> Answer {
    let minutes = (seconds + 59) / 60
    let wait = minutes == 1 ? "a minute" : "\(minutes) minutes"
    var answer = Answer.page(
      .message("Too many tries", "For your safety, wait \(wait) before you try again."),
      .tooManyRequests)
    answer.retryAfter = seconds
    return answer
  }

  private static func later(_ title: String, seconds: Int) -> Answer {
    var answer = Answer.page(
      .message(title, "Nothing was changed. Please try again in a moment."), .serviceUnavailable)
    answer.retryAfter = seconds
    return answer
  }
}

package import HTTPTypes
package import Pages

/// What a request gets, before it is written as HTTP.
package struct Answer: Sendable {
  package enum Content: Sendable {
    case page(Page)
    /// A text of a media type; it may be kept when `isLasting`.
    case text(String, String, isLasting: Bool)
    /// To a path of the portal, the base not included.
    case redirect(String)
  }

  package var status: HTTPResponse.Status
  package var content: Content
  /// `Set-Cookie` values.
  package var cookies: [String] = []
  package var allow: [HTTPRequest.Method] = []
  /// Seconds.
  package var retryAfter: Int?
  /// Whether the rest of the connection can't be relied on.
  package var closes = false

  init(_ status: HTTPResponse.Status, _ content: Content) {
    self.status = status
    self.content = content
  }

  static func page(_ page: Page, _ status: HTTPResponse.Status = .ok) -> Answer {
    Answer(status, .page(page))
  }

  /// A page with a form, which says what is wrong with it where something is.
  static func form(_ page: Page, _ problems: [InputProblem]) -> Answer {
    Answer(problems.isEmpty ? .ok : .unprocessableContent, .page(page))
  }

  /// To be fetched with GET, after a post as well.
  static func redirect(_ path: String) -> Answer { Answer(.seeOther, .redirect(path)) }
}

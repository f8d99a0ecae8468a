import Answering
import HTTPTypes
import Hummingbird
import Pages

/// Answers → responses, with the headers that all have.
struct AnswerWriter: Sendable {
  private let library: PageLibrary
  private let headers: SecurityHeaders
  private let base: String

  init(_ settings: PortalSettings) throws(PageError) {
    base = settings.origin.base
    headers = SecurityHeaders(isSecure: settings.origin.isSecure)
    let setting = PageSetting(
      company: settings.company, contact: settings.contact, base: base,
      timeZones: settings.timeZones)
    library = try PageLibrary(
      setting, stylePath: base + PortalRoute.style.rawValue + "?v=" + StyleSheet.version)
  }

  func response(_ answer: Answer, isHead: Bool) -> Response {
    var fields = HTTPFields()
    var text = ""
    switch answer.content {
    case .page(let page):
      text = library.html(of: page)
      fields[.contentType] = "text/html; charset=utf-8"
    case .text(let content, let type, let isLasting):
      text = content
      fields[.contentType] = type
      if isLasting { fields[.cacheControl] = "public, max-age=31536000, immutable" }
    case .redirect(let path): fields[.location] = base + path
    }
    for cookie in answer.cookies { fields.append(HTTPField(name: .setCookie, value: cookie)) }
    if !answer.allow.isEmpty {
      fields[.allow] = answer.allow.map(\.rawValue).joined(separator: ", ")
    }
    if let seconds = answer.retryAfter { fields[.retryAfter] = String(seconds) }
    if answer.closes { fields[.connection] = "close" }
    headers.apply(to: &fields)
    let response = Response(
      status: answer.status, headers: fields,
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    return isHead ? response.createHeadResponse() : response
  }
}

/// Why a mail could not be made, or why a transport can't work at all.
package enum MailError: Error, Hashable, CustomStringConvertible {
  /// An address, and what is wrong with it.
  case address(String, String)
  case messageID(String)
  /// A link that may not be put into a mail; it isn't shown because it may hold a token.
  case link
  /// A template that can't be read, by name, and why.
  case template(String, String)
  /// A path, what was tried with it, and the system's words.
  case file(path: String, action: String, reason: String)
  /// A server, as the workspace names it, that no mail can leave through.
  case server(String, ServerProblem)

  package var description: String {
    switch self {
    case .address(let address, let problem): "bad mail address: \"\(address)\" \(problem)"
    case .messageID(let text): "bad Message-ID \"\(text)\""
    case .link: "the link is not a plain http or https URL; check portal_url"
    case .template(let name, let problem): "mail template \(name): \(problem)"
    case .file(let path, let action, let reason): "can't \(action) \(path): \(reason)"
    case .server(let server, let problem): "\(server) \(problem)"
    }
  }
}

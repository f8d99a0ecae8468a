/// Why a webhook wasn't told.
///
/// Nothing in it comes from the server but a number and what TLS says of its certificate.
package enum WebhookFailure: Error, Hashable {
  /// It answered with this status.
  case status(Int)
  case unresolved
  case proxyUnresolved
  case unreachable
  case silent
  case broken
  case noHTTP
  case certificate(String)
  case noTLS
  /// Somebody asked to stop.
  case stopped
  case library(String)

  /// Whether another attempt may go better.
  var mayPass: Bool {
    switch self {
    case .status(let status): status == 429 || (500...599).contains(status)
    case .unresolved, .unreachable, .broken: true
    default: false
    }
  }
}

extension WebhookFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .status(let status): Self.words(for: status)
    case .unresolved: "its name can't be resolved"
    case .proxyUnresolved: "the name of the proxy can't be resolved"
    case .unreachable: "it takes no connection"
    case .silent: "it was silent for too long"
    case .broken: "the connection broke"
    case .noHTTP: "it doesn't speak HTTP"
    case .certificate(let reason): "its certificate is not trusted (\(reason))"
    case .noTLS: "it can't agree on TLS 1.2 or later"
    case .stopped: "somebody asked to stop"
    case .library(let reason): reason
    }
  }

  private static func words(for status: Int) -> String {
    switch status {
    case 300...399: "it answered with status \(status), and redirects are not followed"
    case 401, 403: "it answered with status \(status): it refuses the address or the message"
    case 404, 410: "it answered with status \(status): there is no such webhook, or none any more"
    case 429: "it answered with status 429: it is told too much"
    default: "it answered with status \(status)"
    }
  }
}

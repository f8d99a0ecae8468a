import Accounts
import Answering
import HTTPTypes
package import Hummingbird
import NIOCore

/// Who is at the other end of a connection.
package struct PortalContext: InitializableFromSource, Sendable {
  let peer: String?

  package init(source: ApplicationRequestContextSource) {
    peer = source.channel.remoteAddress?.ipAddress
  }

  package init(peer: String?) {
    self.peer = peer
  }

  /// The peer, or whom a trusted proxy names as its own peer.
  ///
  /// Only the last entry is the proxy's; those before it are whatever the caller wrote.
  func caller(_ fields: HTTPFields, trustsForwarded: Bool) -> CallerAddress {
    let direct = CallerAddress(peer ?? "unknown")
    guard trustsForwarded, let forwarded = fields.all("x-forwarded-for").last,
      let last = forwarded.split(separator: ",").last
    else { return direct }
    let text = last.drop { $0 == " " }.prefix { $0 != " " }
    let isAddress = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x46, 0x61...0x66, 0x2E, 0x3A: true
      default: false
      }
    }
    return isAddress && (2...45).contains(text.utf8.count) ? CallerAddress(String(text)) : direct
  }
}

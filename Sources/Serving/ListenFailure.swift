import Glibc
import NIOCore
import Terminal

/// Why the portal can't listen, with the remedy.
enum ListenFailure {
  static func sentence(of error: any Error, _ address: ListenAddress) -> String {
    let place = "--listen \(address.text(port: address.port))"
    guard let error = error as? IOError else { return "\(place): \(error)." }
    switch error.errnoCode {
    case EADDRINUSE:
      return "\(place): another program listens there. End it, or choose another port."
    case EACCES:
      return "\(place): ports below 1024 need privileges. Choose a higher one, as 8080."
    case EADDRNOTAVAIL: return "\(place): this machine has no such address."
    default: return "\(place): \(unsafe String(cString: strerror(error.errnoCode)))."
    }
  }
}

import Glibc
import Synchronization
import Testing

/// Ports of this machine, for servers of the tests' own.
package enum LocalPort {
  /// Ports that were given out, so that no two servers get the same one.
  private static let taken = Mutex<Set<UInt16>>([])

  package static func find() throws -> UInt16 {
    while true {
      let port = try unusedPort()
      if taken.withLock({ $0.insert(port).inserted }) { return port }
    }
  }

  private static func unusedPort() throws -> UInt16 {
    try withSocket { socket, address, length in
      try #require(bind(socket, address, length) == 0)
      var length = length
      try #require(getsockname(socket, address, &length) == 0)
      return UnsafeRawPointer(address).load(as: sockaddr_in.self).sin_port.bigEndian
    }
  }

  package static func answers(_ port: UInt16) throws -> Bool {
    try withSocket(port: port) { connect($0, $1, $2) == 0 }
  }

  private static func withSocket<Value>(
    port: UInt16 = 0, _ body: (CInt, UnsafeMutablePointer<sockaddr>, socklen_t) throws -> Value
  ) throws -> Value {
    let socket = Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    try #require(socket >= 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    address.sin_port = port.bigEndian
    return try withUnsafeMutablePointer(to: &address) { pointer in
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        try body(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}

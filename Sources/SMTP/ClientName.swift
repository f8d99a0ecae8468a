import Glibc

/// The name that a mail client gives itself in EHLO.
package enum ClientName {
  /// The host's name if it is a whole domain name, else the address literal of this machine.
  ///
  /// Some servers refuse a bare name, and RFC 5321, 4.1.1.1 wants a literal where there is no name.
  package static func ofThisMachine() -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return literal }
    let bytes = buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    let isName = bytes.allSatisfy { byte in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".": true
      default: false
      }
    }
    guard isName, bytes.dropFirst().dropLast().contains(UInt8(ascii: ".")) else { return literal }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let literal = "[127.0.0.1]"
}

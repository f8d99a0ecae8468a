import Crypto
import Diagnostics

/// What tells a problem from others from one run to the next, wherever its line has gone.
///
/// A fingerprint is the SHA-256 of the code, the file and the message, and of a number where the
/// same stands several times in a file. It is not made of the source line, which changes with what
/// stands beside the problem and may hold a secret.
struct Fingerprints {
  private var counts: [[UInt8]: Int] = [:]

  /// Of problems in order.
  mutating func next(for diagnostic: Diagnostic, in file: String) -> String {
    let parts = [diagnostic.code.rawValue, file, Self.lasting(diagnostic.message)]
    let text = Array(parts.joined(separator: "\0").utf8)
    counts[text, default: 0] += 1
    let count = counts[text, default: 0]
    return Self.digest(of: count == 1 ? text : text + Array("\0\(count)".utf8))
  }

  /// The message without the numbers of lines that some name.
  private static func lasting(_ message: String) -> String {
    message.replacing(/\bline [0-9]+/, with: "line")
  }

  private static func digest(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}

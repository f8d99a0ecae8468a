import Secrets

/// What proves who an operator is: printed once, and kept as a digest only.
package struct OperatorToken: Redacted, Hashable, Sendable {
  /// The secret itself: `rollcall_` and 43 characters of base64url, 256 random bits.
  ///
  /// The prefix lets people, and programs that look for leaked secrets, tell what it is.
  package let text: String

  private static let prefix = "rollcall_"

  package init(using generator: inout some RandomNumberGenerator) {
    text = Self.prefix + TokenText.random(using: &generator)
  }

  package var digest: String { Self.digest(of: text) }

  /// SHA-256, hexadecimal.
  ///
  /// Space around the token is no part of it: files and variables of CI end in a line break.
  package static func digest(of text: String) -> String {
    let spaces: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
    let start = text.drop { spaces.contains($0) }
    let end = start.lastIndex { !spaces.contains($0) }
    return TokenText.digest(of: String(end.map { start[...$0] } ?? ""))
  }
}

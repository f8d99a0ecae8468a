/// The lasting name of one mail: the same mail written again has the same one.
package struct MessageID: Hashable, Sendable, CustomStringConvertible {
  package let local: String
  package let domain: String

  /// Makes `<local@domain>` of two plain ASCII names.
  ///
  /// `local` has at most 64 letters, digits, `-` and `_`, so that it names a file as well;
  /// `domain` has at most 253 letters, digits, `-` and single dots.
  package init(local: String, domain: String) throws(MailError) {
    let labels = domain.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...64).contains(local.utf8.count), local.utf8.allSatisfy(Self.isNameByte),
      domain.utf8.count <= 253,
      labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isNameByte) })
    else { throw .messageID(HeaderText("\(local)@\(domain)").text) }
    self.local = local
    self.domain = domain
  }

  package var description: String { "<\(local)@\(domain)>" }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }
}

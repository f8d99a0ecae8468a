import Fields

extension MailAddress {
  /// The address as it goes to servers and into headers: a domain of other scripts as A-labels.
  package var wireText: String {
    let text = address.text
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), let at = text.utf8.lastIndex(of: UInt8(ascii: "@"))
    else { return text }
    let domain = String(text[text.utf8.index(after: at)...])
    return "\(text[..<at])@\(Punycode.asciiDomain(domain) ?? domain)"
  }

  /// Whether only servers with SMTPUTF8 (RFC 6531) can take it.
  package var needsUTF8: Bool { !wireText.utf8.allSatisfy { $0 < 0x80 } }
}

/// A mailbox: a display name, perhaps empty, and an address that is safe in a header and in SMTP.
///
/// Only plain addresses (RFC 5322 `dot-atom@domain`) are taken; quoted local parts, comments and
/// addresses in brackets are refused. Letters outside ASCII are allowed (RFC 6532).
package struct MailAddress: Hashable, Sendable {
  package let name: HeaderText
  package let address: String

  package init(name: String, address: String) throws(MailError) {
    guard let problem = Self.problem(in: address) else {
      self.name = HeaderText(name)
      self.address = address
      return
    }
    throw .address(HeaderText(address).text, problem)
  }

  /// Reads `ada@acme.example.com`, `Ada <ada@acme.example.com>` or `"Ada" <ada@acme.example.com>`.
  package init(parsing text: String) throws(MailError) {
    let scalars = text.unicodeScalars
    guard scalars.last == ">", let open = scalars.firstIndex(of: "<") else {
      try self.init(name: "", address: text)
      return
    }
    let address = String(scalars[scalars.index(after: open)...].dropLast())
    guard let name = Self.name(from: scalars[..<open]) else {
      throw .address(HeaderText(text).text, "the name before it is not plain text")
    }
    try self.init(name: name, address: address)
  }

  /// Whether the address can only be sent to servers that speak SMTPUTF8.
  package var needsUTF8: Bool { address.utf8.contains { $0 > 126 } }
}

extension MailAddress {
  private static let atomText = Set("!#$%&'*+-/=?^_`{|}~".unicodeScalars)

  private static func name(from raw: Substring.UnicodeScalarView) -> String? {
    var name = raw
    while name.last == " " { name.removeLast() }
    if name.count > 1, name.first == "\"", name.last == "\"" { name = name.dropFirst().dropLast() }
    let isPlain = name.allSatisfy { scalar in
      !HeaderText.isBreak(scalar) && !HeaderText.isDirectionMark(scalar)
        && !["\"", "\\", "<", ">"].contains(scalar)
    }
    return isPlain && !name.isEmpty ? String(name) : nil
  }

  private static func problem(in address: String) -> String? {
    let parts = address.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return "it needs exactly one @" }
    let local = String(parts[0])
    let domain = String(parts[1])
    if local.utf8.count > 64 { return "the part before @ is longer than 64 bytes" }
    if address.utf8.count > 254 { return "it is longer than 254 bytes" }
    if !isDotted(local, atom: isAtom) { return "the part before @ is not a plain name" }
    if !isDotted(domain, atom: isLabel) { return "the part after @ is not a domain" }
    return nil
  }

  private static func isDotted(
    _ text: String, atom: (Substring.UnicodeScalarView) -> Bool
  ) -> Bool {
    Substring(text).unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && atom($0) }
  }

  private static func isAtom(_ text: Substring.UnicodeScalarView) -> Bool {
    text.allSatisfy { isLetterOrDigit($0) || atomText.contains($0) }
  }

  private static func isLabel(_ text: Substring.UnicodeScalarView) -> Bool {
    text.first != "-" && text.last != "-" && text.allSatisfy { isLetterOrDigit($0) || $0 == "-" }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: scalar.value > 127 && isWordScalar(scalar)
    }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .otherSymbol:
      true
    default: false
    }
  }
}

/// An address that mail can be sent to: a dot-atom local part and a domain name.
///
/// RFC 5321 and 6531 without what no phone user has: comments, quoted local parts, address literals.
package struct EmailAddress: Hashable, Sendable {
  /// As written.
  package let text: String

  /// Throws the reason why `text` is no address, as a sentence part: "has no @".
  package init(_ text: String) throws(Refusal) {
    let bytes = Array(text.utf8)
    if !Self.isPlain(bytes.span) { try Self.check(text) }
    self.text = text
  }

  /// The form in which two spellings of one mailbox are equal, whether or not it is an address.
  package static func canonical(_ text: String) -> String { text.lowercased() }

  /// Whether the bytes are an address for sure: ASCII only, and all rules kept.
  ///
  /// False asks for a closer look.
  package static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var at = -1
    var labelStart = 0
    var dots = 0
    guard bytes.count <= 254 else { return false }
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        continue
      case UInt8(ascii: "."):
        guard index > labelStart, index - labelStart <= 63 || at < 0 else { return false }
        if at >= 0 {
          guard bytes[index - 1] != UInt8(ascii: "-") else { return false }
          dots += 1
        }
        labelStart = index + 1
      case UInt8(ascii: "@"):
        guard at < 0, index > labelStart, index <= 64 else { return false }
        at = index
        labelStart = index + 1
      case UInt8(ascii: "-"): guard at < 0 || index > labelStart else { return false }
      case UInt8(ascii: "+"), UInt8(ascii: "_"): guard at < 0 else { return false }
      default: return false
      }
    }
    let end = bytes.count
    return at > 0 && dots > 0 && end > labelStart && end - labelStart <= 63
      && bytes[end - 1] != UInt8(ascii: "-") && isLetter(bytes[end - 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension EmailAddress {
  private static func check(_ text: String) throws(Refusal) {
    let parts = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw Refusal(parts.count < 2 ? "has no @" : "has more than one @")
    }
    guard text.utf8.count <= 254 else { throw Refusal("has more than 254 bytes") }
    try check(local: parts[0])
    try check(domain: parts[1])
  }

  private static func check(local: Substring.UnicodeScalarView) throws(Refusal) {
    guard !local.isEmpty else { throw Refusal("has nothing before the @") }
    guard Substring(local).utf8.count <= 64 else {
      throw Refusal("has more than 64 bytes before the @")
    }
    guard local.first != ".", local.last != "." else {
      throw Refusal("has a dot at the start or end of the part before the @")
    }
    guard local.first.map({ !isMark($0) }) ?? true else {
      throw Refusal("has a mark without a letter before the @")
    }
    var previous: Unicode.Scalar = "a"
    for scalar in local {
      guard isAtomText(scalar) else {
        throw Refusal("has a character that is not allowed before the @")
      }
      guard !(scalar == "." && previous == ".") else { throw Refusal("has two dots in a row") }
      previous = scalar
    }
  }

  private static func check(domain: Substring.UnicodeScalarView) throws(Refusal) {
    guard Substring(domain).utf8.count <= 253 else {
      throw Refusal("has a domain of more than 253 bytes")
    }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2 else { throw Refusal("has a domain without a dot") }
    for label in labels { try check(label: label) }
    guard labels[labels.count - 1].contains(where: { !("0"..."9").contains($0) && $0 != "-" })
    else { throw Refusal("has a domain that ends in a number") }
  }

  private static func check(label: Substring.UnicodeScalarView) throws(Refusal) {
    guard let first = label.first else { throw Refusal("has an empty part in its domain") }
    guard Substring(label).utf8.count <= 63 else {
      throw Refusal("has a domain part of more than 63 bytes")
    }
    guard first != "-", label.last != "-" else {
      throw Refusal("has a domain part that starts or ends with a hyphen")
    }
    guard label.allSatisfy(isLabelText), !isMark(first) else {
      throw Refusal("has a character that is not allowed in a domain")
    }
  }

  private static func isAtomText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case ".", "!", "#", "$", "%", "&", "'", "*", "+", "-", "/", "=", "?", "^", "_", "`", "{", "|",
      "}", "~":
      true
    default: isInternational(scalar)
    }
  }

  private static func isLabelText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-": true
    default: isInternational(scalar)
    }
  }

  /// Letters, marks and digits of other scripts, as RFC 6531 allows.
  private static func isInternational(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      return true
    default: return isMark(scalar)
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: !scalar.isASCII
    default: false
    }
  }
}

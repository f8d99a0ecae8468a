/// An address that mail can be sent to: a dot-atom local part and a domain name.
///
/// RFC 5321 and 6531 without what no phone user has: comments, quoted local parts, address literals.
package struct EmailAddress: Hashable, Sendable {
  /// As written.
  package let text: String

  /// Throws the reason why `text` is no address, as a sentence part: "has no @".
  package init(_ text: String) throws(Refusal) {
    let parts = text.unicodeScalars.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw Refusal(parts.count < 2 ? "has no @" : "has more than one @")
    }
    try Self.check(local: parts[0])
    try Self.check(domain: parts[1])
    self.text = text
  }

  /// The form in which two spellings of one mailbox are equal.
  package var canonical: String { text.lowercased() }

  private static func check(local: Substring.UnicodeScalarView) throws(Refusal) {
    guard !local.isEmpty else { throw Refusal("has nothing before the @") }
    guard Substring(local).utf8.count <= 64 else {
      throw Refusal("has more than 64 bytes before the @")
    }
    guard local.first != ".", local.last != "." else {
      throw Refusal("has a dot at the start or end of the part before the @")
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
    for label in labels {
      guard !label.isEmpty else { throw Refusal("has an empty part in its domain") }
      guard Substring(label).utf8.count <= 63 else {
        throw Refusal("has a domain part of more than 63 bytes")
      }
      guard label.first != "-", label.last != "-" else {
        throw Refusal("has a domain part that starts or ends with a hyphen")
      }
      guard label.allSatisfy(isLabelText) else {
        throw Refusal("has a character that is not allowed in a domain")
      }
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
      .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }
}

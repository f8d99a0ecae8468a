import Diagnostics
package import Fields
import Normalization
package import Outlines

/// A single value on its way into YAML, as one line whatever it holds.
package struct ScalarText {
  package let text: String
  /// Whether readers that guess types must find a text, not a number, a date or a boolean.
  private let mustReadAsText: Bool
  private let hasHidden: Bool

  /// Nil when the value isn't a single one.
  package init?(_ value: Value, _ type: ScalarType) {
    switch value {
    case .boolean(let boolean): text = boolean ? "true" : "false"
    case .integer(let integer): text = String(integer)
    case .text(let value): text = value.composed
    default: return nil
    }
    hasHidden = !Self.isPlainASCII(text) && text.unicodeScalars.contains(where: \.isHidden)
    mustReadAsText = value.boolean == nil && Self.mustReadAsText(text, type)
  }

  /// Signs that all show, which nearly every text is made of.
  private static func isPlainASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  private static func mustReadAsText(_ text: String, _ type: ScalarType) -> Bool {
    switch type {
    case .boolean, .integer, .extension, .phoneNumber, .target: false
    case .request: text != "true"
    default: true
    }
  }

  /// The value in the signs that are there, or in others where these can't hold it.
  package func written(as form: ScalarForm, inFlow: Bool) -> String {
    switch form {
    case .plain where isBare(inFlow: inFlow): text
    case .single where !hasHidden: singleQuoted
    case .plain where prefersSingleQuotes: singleQuoted
    default: doubleQuoted
    }
  }

  /// Whether it can be a line of its own below `|` or `>`.
  package var fitsBlock: Bool { !hasHidden && !text.isEmpty && !beginsOrEndsLoosely }

  private var prefersSingleQuotes: Bool {
    !hasHidden && text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
      && !text.utf8.contains(UInt8(ascii: "'"))
  }

  private var singleQuoted: String {
    var result = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { result += "'" }
      result.unicodeScalars.append(scalar)
    }
    return result + "'"
  }

  /// What doesn't show is escaped, so that a reader of the file sees it.
  private var doubleQuoted: String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      if scalar.isHidden {
        result += Self.escape(scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let count = scalar.value > 0xFFFF ? 8 : 4
    return (count == 8 ? "\\U" : "\\u") + String(repeating: "0", count: count - digits.utf8.count)
      + digits
  }

  private var beginsOrEndsLoosely: Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return true }
    return Self.isSpace(first) || Self.isSpace(last)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }
}

extension ScalarText {
  /// Whether it means itself without quotes.
  private func isBare(inFlow: Bool) -> Bool {
    if hasHidden || beginsOrEndsLoosely || isWord {
      return !mustReadAsText && (text == "true" || text == "false")
    }
    if mustReadAsText, looksLikeNumber { return false }
    return beginsBare && goesOnBare(inFlow: inFlow)
  }

  private var isWord: Bool {
    text.utf8.count <= Self.longestWord && Self.words.contains(text.lowercased())
  }

  private static let longestWord = words.map(\.utf8.count).max() ?? 0

  /// What YAML has other uses for, or some reader of it.
  private static let words: Set = [
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".inf", "-.inf",
    "+.inf", ".nan",
  ]

  /// Numbers, dates and times, as any reader of YAML may see them.
  private var looksLikeNumber: Bool {
    guard let first = text.utf8.first(where: { !Self.signs.contains($0) }),
      (0x30...0x39).contains(first)
    else { return false }
    return text.utf8.allSatisfy(Self.numberBytes.contains)
  }

  private static let signs = Set("+-.".utf8)
  private static let numberBytes = Set("0123456789+-.:_,xXoOabcdefABCDEFTtZz ".utf8)

  /// A text may begin with a letter, a digit, or a sign that never means anything there.
  private var beginsBare: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "-" {
      return text.unicodeScalars.dropFirst().first?.properties.isAlphabetic ?? false
    }
    return !first.isASCII || first.properties.isAlphabetic || ("0"..."9").contains(first)
      || first == "+" || first == "/" || first == "(" || first == "_" || first == "$"
  }

  private func goesOnBare(inFlow: Bool) -> Bool {
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if previous == ":", !Self.follows(scalar) { return false }
      if scalar == "#", previous.properties.isWhitespace { return false }
      if inFlow, Self.isFlowSign(scalar) { return false }
      previous = scalar
    }
    return previous != ":"
  }

  private static func isFlowSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "[", "]", "{", "}", "?": true
    default: false
    }
  }

  /// Behind a colon only what can't make it a sign of a mapping.
  private static func follows(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}

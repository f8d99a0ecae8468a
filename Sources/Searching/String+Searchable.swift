import Normalization

extension String {
  /// In the form in which it is searched: neither case nor marks count, so that `jose` is in `José`,
  /// and what looks the same is.
  ///
  /// Upper case comes first, as `ß` is `SS` and both forms of the small sigma are one letter there.
  package var searchable: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return typed.lowercased() }
    var text = ""
    for scalar in typed.uppercased().folded.unicodeScalars {
      text.unicodeScalars.append(contentsOf: Self.plain(scalar))
    }
    return text
  }

  /// With the apostrophes, dashes and spaces that keyboards have, for those that programs make of
  /// them, and without what nobody sees.
  var typed: String {
    if utf8.allSatisfy(Self.isTyped), !holds("  ") { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "’", "‘", "ʼ", "`", "´", "′": text.append("'")
      case "‐", "‑", "‒", "–", "—", "−": text.append("-")
      case _ where scalar.properties.isWhitespace: if text.last != " " { text.append(" ") }
      case _ where scalar.properties.generalCategory == .format: continue
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  private static func isTyped(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte >= UInt8(ascii: " ") && byte != UInt8(ascii: "`")
  }

  /// Letters that Unicode doesn't take apart, as people write them who don't have them.
  private static func plain(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar {
    case "ø": "o".unicodeScalars
    case "ł": "l".unicodeScalars
    case "đ", "ð": "d".unicodeScalars
    case "ħ": "h".unicodeScalars
    case "ı": "i".unicodeScalars
    case "æ": "ae".unicodeScalars
    case "œ": "oe".unicodeScalars
    case "þ": "th".unicodeScalars
    default: String(scalar).unicodeScalars
    }
  }
}

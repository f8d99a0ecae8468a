import Normalization

extension String {
  /// In the form in which it is searched: neither case nor marks count, so that `jose` is in `José`.
  ///
  /// Upper case comes first, as `ß` is `SS` and both forms of the small sigma are one letter there.
  package var searchable: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var text = ""
    for scalar in uppercased().folded.unicodeScalars {
      text.unicodeScalars.append(contentsOf: Self.plain(scalar))
    }
    return text
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

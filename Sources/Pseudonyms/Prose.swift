/// A sentence of the program's own, with what it says of somebody in it.
struct Prose {
  /// One word of it, or what stands between words.
  enum Piece: Equatable {
    /// The text between double quotes, which come from outside.
    case quoted(String)
    case word(String)
    case between(String)

    /// Empty for what is no word.
    var word: String {
      if case .word(let word) = self { word } else { "" }
    }
  }

  let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if first == "\"", let end = Self.endOfQuotation(rest) {
        let start = rest.index(after: rest.startIndex)
        pieces.append(.quoted(String(rest[start..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        let isWord = Self.belongsToWord(first)
        let end = rest.firstIndex { Self.belongsToWord($0) != isWord || $0 == "\"" }
        // A quote that nothing ends stands for itself.
        let stop = end == rest.startIndex ? rest.index(after: rest.startIndex) : end
        let piece = String(rest[..<(stop ?? rest.endIndex)])
        pieces.append(isWord ? .word(piece) : .between(piece))
        rest = rest[(stop ?? rest.endIndex)...]
      }
    }
    self.pieces = pieces
  }

  /// Where the quotation ends with which `text` begins; a `\` makes the quote behind it part of it.
  private static func endOfQuotation(
    _ text: String.UnicodeScalarView.SubSequence
  ) -> String.Index? {
    var isEscaped = false
    return text.indices.dropFirst().first { index in
      if isEscaped {
        isEscaped = false
        return false
      }
      isEscaped = text[index] == "\\"
      return text[index] == "\""
    }
  }

  private static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "@:'+-._%&!#$*/=?^{|}~".unicodeScalars.contains(scalar)
  }
}

extension String {
  /// The text as it reads in a sentence: a plain name as it is, anything else as a code span.
  ///
  /// Plain are words of letters, which may have `-`, `'` and `’` within and `.` or `,` behind them.
  /// So nothing in them is markup, a mention, a reference, a link or an emoji by its short name; and
  /// no word of seven letters from `a` to `f` is taken for a commit.
  package var prose: String { isPlainName ? self : codeSpan }

  private var isPlainName: Bool {
    let words = unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
    return !words.isEmpty && words.allSatisfy(Self.isPlainWord)
  }

  private static func isPlainWord(_ word: Substring.UnicodeScalarView) -> Bool {
    var letters = word
    if let last = letters.last, last == "." || last == "," { letters.removeLast() }
    guard let first = letters.first, let last = letters.last, isLetter(first),
      isLetter(last) || isMark(last)
    else { return false }
    return letters.allSatisfy { isLetter($0) || isMark($0) || joints.contains($0) }
      && !isLikeCommit(letters)
  }

  private static let joints: Set<Unicode.Scalar> = ["-", "'", "’"]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: !scalar.isHiddenLetter
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: !scalar.isHiddenLetter
    default: false
    }
  }

  private static func isLikeCommit(_ word: Substring.UnicodeScalarView) -> Bool {
    word.count >= 7
      && word.allSatisfy { ("a"..."f").contains($0) || ("A"..."F").contains($0) || $0 == "-" }
  }
}

extension Unicode.Scalar {
  /// Some letters and marks are not to be seen, as the Hangul fillers.
  fileprivate var isHiddenLetter: Bool { properties.isDefaultIgnorableCodePoint }
}

@_spi(_Unicode) import Swift

extension String {
  /// In lower case, letters without their marks: searches, names of files and what is compared with
  /// a password go by it.
  ///
  /// Letters are taken apart (NFD) and nonspacing marks dropped, so `É` is `e`. Letters that
  /// Unicode doesn't take apart, as `ø` and `ß`, stay what they are.
  package var folded: String {
    var scalars = String.UnicodeScalarView()
    for scalar in lowercased()._nfd where scalar.properties.generalCategory != .nonspacingMark {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// The letters and digits alone.
  package var lettersAndDigits: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar.isLetterOrDigit { scalars.append(scalar) }
    return String(scalars)
  }

  /// Its runs of letters and digits.
  package var words: [String] {
    unicodeScalars.split { !$0.isLetterOrDigit }.map { String($0) }
  }

  /// Whether the text stands in this one, scalar by scalar.
  package func holds(_ text: String) -> Bool {
    let needle = Array(text.utf8)
    let hay = Array(utf8)
    guard !needle.isEmpty, needle.count <= hay.count else { return false }
    return (0...hay.count - needle.count).contains { start in
      hay[start..<start + needle.count].elementsEqual(needle)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: properties.isAlphabetic || properties.numericType != nil
    }
  }
}

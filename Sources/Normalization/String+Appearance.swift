extension String {
  /// By which names are taken for one another: in lower case, with one space for any run of spaces.
  package var appearance: String {
    lowercased().unicodeScalars.split(whereSeparator: \.isAnySpace).map { String($0) }
      .joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// Whether it is a space, be it one that nobody sees.
  package var isAnySpace: Bool {
    switch value {
    case 0..<0x80: value == 0x20 || (0x09...0x0D).contains(value)
    case 0x200B, 0x2060, 0xFEFF: true
    default: properties.isWhitespace
    }
  }
}

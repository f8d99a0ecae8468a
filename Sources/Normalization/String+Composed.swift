@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode Normalization Form C, in which it is compared and stored.
  ///
  /// Swift takes composed and decomposed letters for equal, databases don't.
  package var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }
}

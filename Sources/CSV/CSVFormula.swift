/// Cells that a spreadsheet would take for formulas, and the apostrophe that keeps it from that.
package enum CSVFormula {
  /// Whether a text needs an apostrophe in front, so that it is a text for spreadsheets.
  ///
  /// One that begins with apostrophes and a sign needs one more, to be told from one that got it.
  static func needsApostrophe(_ text: String) -> Bool {
    switch text.unicodeScalars.first(where: { $0 != "'" }) {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// The text without the apostrophe that was put in front of it.
  package static func withoutApostrophe(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), needsApostrophe(text) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }
}

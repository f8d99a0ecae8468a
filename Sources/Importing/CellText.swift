import CSV
import Normalization

/// What somebody meant to write into a cell.
enum CellText {
  /// The text without spaces around it, in NFC, and without what keeps spreadsheets from guessing.
  static func text(of cell: ArraySlice<UInt8>) -> String {
    let trimmed = trimmed(cell)
    guard let first = trimmed.first else { return "" }
    var text = String(decoding: trimmed, as: UTF8.self).composed
    if !trimmed.allSatisfy({ $0 < 0x80 }) { text = trimmedOfAnySpace(text) }
    switch first {
    case UInt8(ascii: "'"): return CSVFormula.withoutApostrophe(text)
    case UInt8(ascii: "="): return withoutFormula(text)
    default: return text
    }
  }

  /// Without ASCII's spaces and line ends.
  private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = cell
    while let first = cell.first, isSpace(first) { cell.removeFirst() }
    while let last = cell.last, isSpace(last) { cell.removeLast() }
    return cell
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Without no-break spaces and the like, which nobody sees.
  private static func trimmedOfAnySpace(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isAnySpace }),
      let last = scalars.lastIndex(where: { !$0.isAnySpace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// `="0123"` is how spreadsheets are made to keep a zero.
  private static func withoutFormula(_ text: String) -> String {
    guard text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 3 else { return text }
    return String(text.dropFirst(2).dropLast())
  }
}

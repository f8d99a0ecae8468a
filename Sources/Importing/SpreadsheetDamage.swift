/// What spreadsheets do to numbers that aren't amounts.
enum SpreadsheetDamage: Hashable {
  /// `#REF!`: a formula that came to nothing.
  case error
  /// `1.6176E+10`: the last digits are gone.
  case rounded
  /// `Jan-44`: which digits it was can't be told.
  case date
  /// `1044.0`: the digits in front of the point are whole.
  case decimal(String)
  /// A letter that an encoding didn't have.
  case letter

  /// What happened to a cell; nil where nothing is to be seen.
  static func find(in text: String, isNumeric: Bool) -> SpreadsheetDamage? {
    if text.utf8.first == UInt8(ascii: "#"), isError(text) { return .error }
    if text.utf8.contains(0xEF), text.unicodeScalars.contains("\u{FFFD}") { return .letter }
    guard isNumeric, text.utf8.contains(where: mayBeDamage) else { return nil }
    if isRounded(text) { return .rounded }
    if isDate(text) { return .date }
    return wholePart(of: text).map(Self.decimal)
  }

  private static func isError(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == UInt8(ascii: "#") }
      || ["#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]
        .contains(text.uppercased())
  }

  /// What stands in every amount and date, and hardly in a phone number.
  private static func mayBeDamage(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: " "):
      true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// `1.6176E+10`, `1,6176e10`.
  private static func isRounded(_ text: String) -> Bool {
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard parts.count == 2, parts[0].first.map(isDigit) == true else { return false }
    let exponent = parts[1].drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    return !exponent.isEmpty && exponent.allSatisfy(isDigit)
      && parts[0].allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
  }

  /// `Jan-44`, `44-Jan`, `10/4/2026`.
  private static func isDate(_ text: String) -> Bool {
    let parts = text.lowercased().split { "-/. ".contains($0) }
    guard (2...3).contains(parts.count) else { return false }
    let numbers = parts.filter { $0.utf8.allSatisfy(isDigit) }
    let named = parts.filter { months.contains(String($0.prefix(3))) && $0.utf8.count <= 9 }
    if numbers.count + named.count == parts.count, named.count == 1 { return true }
    return text.contains("/") && numbers.count == 3
  }

  private static let months: Set = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The digits of `1044.0`, `1044.00` or `1044,0`.
  private static func wholePart(of text: String) -> String? {
    let parts = text.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(isDigit),
      (1...2).contains(parts[1].count), parts[1].allSatisfy({ $0 == 0x30 })
    else { return nil }
    return String(Substring(parts[0]))
  }
}

extension SpreadsheetDamage {
  /// What is said about it, and what to do.
  var words: (message: String, help: String) {
    switch self {
    case .error:
      ("a formula came to nothing here", "mend the formula in the spreadsheet, or write the value")
    case .rounded:
      (
        "a spreadsheet rounded this number, and its last digits are gone",
        "format the column as text in the spreadsheet, and write the number anew"
      )
    case .date:
      (
        "a spreadsheet made a date of this number",
        "format the column as text in the spreadsheet, and write the number anew"
      )
    case .decimal(let digits):
      ("a spreadsheet added decimals; read as \(digits)", "format the column as text")
    case .letter:
      ("a letter was lost", "write it anew, and save the file as UTF-8")
    }
  }
}

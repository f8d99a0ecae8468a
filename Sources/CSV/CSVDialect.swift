/// How a file says what is in it.
package struct CSVDialect: Hashable, Sendable {
  package var encoding = CSVEncoding.utf8
  /// A comma, a semicolon or a tab.
  package var delimiter = UInt8(ascii: ",")
  /// How many bytes stand before the text: those of the mark that tells the encoding.
  package var markLength = 0
  /// Whether the first line is Excel's `sep=;`, which is no row.
  package var namesDelimiter = false
}

extension CSVDialect {
  /// What parts the cells, as the beginning of the text tells; `head` is UTF-8.
  mutating func findDelimiter(in head: [UInt8]) {
    if let named = Self.namedDelimiter(in: head) {
      delimiter = named
      namesDelimiter = true
    } else {
      delimiter = Self.mostFrequentDelimiter(in: head)
    }
  }

  /// That of `sep=;`, which Excel writes and reads.
  private static func namedDelimiter(in head: [UInt8]) -> UInt8? {
    let name = Array("sep=".utf8)
    guard head.count > name.count,
      head.prefix(name.count).map({ $0 | 0x20 }) == name.map({ $0 | 0x20 })
    else { return nil }
    let isAlone = head.count == name.count + 1 || CSVReader.isLineEnd(head[name.count + 1])
    guard isAlone, candidates.contains(head[name.count]) else { return nil }
    return head[name.count]
  }

  /// Counted in the first line that isn't blank, outside of quotes; the first candidate wins a tie.
  private static func mostFrequentDelimiter(in head: [UInt8]) -> UInt8 {
    var counts = Array(repeating: 0, count: candidates.count)
    var isQuoted = false
    for byte in head.drop(while: CSVReader.isLineEnd) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if CSVReader.isLineEnd(byte) { break }
      if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  private static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"),
  ]
}

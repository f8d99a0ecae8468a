/// Reads rows of CSV (RFC 4180) as spreadsheets write it, in pieces of any size.
///
/// It takes what can be understood: any line end, blank lines, no line end at the end, spaces
/// around quotes, a quote within a cell that isn't quoted. The rest is noted with the row as fault.
package struct CSVReader: Sendable {
  private enum State: Sendable {
    case start
    /// Behind spaces, which don't count where a quote follows.
    case leadingSpace
    case plain
    case quoted
    /// Behind a quote that ends the cell, or is the first of two.
    case behindQuote
    /// Behind a quote that ends the cell, and spaces.
    case behindSpace
  }

  private let delimiter: UInt8
  private let limits: CSVLimits
  private var decoder: CSVDecoder
  private var state = State.start
  private var row = CSVRow()
  private var line: Int32 = 1
  private var column: Int32 = 1
  private var isBehindReturn = false
  /// Whether the first line, which names the delimiter, is still to come.
  private var isNamingDelimiter: Bool
  /// Whether a quote was never closed, so that nothing behind it can be known.
  private var isLost = false

  package init(_ dialect: CSVDialect, limits: CSVLimits = CSVLimits()) {
    delimiter = dialect.delimiter
    isNamingDelimiter = dialect.namesDelimiter
    decoder = CSVDecoder(dialect)
    self.limits = limits
  }

  /// Takes the next bytes of the file, and hands out each row that ends in them.
  package mutating func read<E: Error>(
    _ bytes: ArraySlice<UInt8>, _ body: (CSVRow) throws(E) -> Void
  ) throws(E) {
    for byte in decoder.decode(bytes) where take(byte) {
      try body(row)
      row.clear()
    }
  }

  /// Hands out the last row, where no line end is behind it.
  package mutating func finish<E: Error>(_ body: (CSVRow) throws(E) -> Void) throws(E) {
    for byte in decoder.finish() where take(byte) {
      try body(row)
      row.clear()
    }
    guard !isLost else { return }
    if state == .quoted { row.note(.unclosedQuote) }
    if endRow() { try body(row) }
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Whether a row ends with this byte.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard !isLost else { return false }
    let isSecondOfTwo = isBehindReturn && byte == 0x0A
    isBehindReturn = byte == 0x0D
    defer { move(over: byte, isSecondOfTwo) }
    if state == .quoted { return takeQuoted(byte) }
    if Self.isLineEnd(byte) { return !isSecondOfTwo && endRow() }
    takePlain(byte)
    return false
  }

  private mutating func move(over byte: UInt8, _ isSecondOfTwo: Bool) {
    if Self.isLineEnd(byte) {
      if !isSecondOfTwo { line &+= 1 }
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column &+= 1
    }
  }

  private mutating func takeQuoted(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "\"") {
      state = .behindQuote
    } else if row.length < limits.cell, row.bytes.count < limits.row {
      append(byte)
    } else {
      row.note(.unclosedQuote)
      isLost = true
      return endRow()
    }
    return false
  }

  private mutating func takePlain(_ byte: UInt8) {
    if byte == delimiter { return endCell() }
    switch state {
    case .start where byte == UInt8(ascii: "\""), .behindQuote where byte == UInt8(ascii: "\""):
      beginCell()
      // The second of two quotes stands for one.
      if state == .behindQuote { append(byte) }
      state = .quoted
    case .leadingSpace where Self.isSpace(byte), .start:
      beginCell()
      state = Self.isSpace(byte) ? .leadingSpace : .plain
      append(byte)
    case .leadingSpace where byte == UInt8(ascii: "\""):
      row.bytes.removeLast(row.length)
      state = .quoted
    case .behindQuote where Self.isSpace(byte), .behindSpace where Self.isSpace(byte):
      state = .behindSpace
    case .behindQuote, .behindSpace:
      row.note(.textBehindQuote)
      state = .plain
      append(byte)
    case .leadingSpace:
      state = .plain
      append(byte)
    case .plain, .quoted: append(byte)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private mutating func append(_ byte: UInt8) {
    if byte == 0 {
      row.note(.nul)
    } else if row.length < limits.cell, row.bytes.count < limits.row {
      row.bytes.append(byte)
    } else {
      row.note(.tooLong)
    }
  }

  /// Notes where the cell in hand begins, once.
  private mutating func beginCell() {
    guard row.places.count == row.ends.count, row.ends.count < limits.cells else { return }
    row.begin(at: CSVRow.Place(line: line, column: column))
  }

  private mutating func endCell() {
    beginCell()
    state = .start
    guard row.ends.count < limits.cells else {
      row.note(.tooManyCells)
      return row.bytes.removeLast(row.length)
    }
    row.ends.append(row.bytes.count)
  }

  /// Whether there is a row to hand out.
  private mutating func endRow() -> Bool {
    let isBlank = state == .start && row.count == 0
    if isNamingDelimiter {
      isNamingDelimiter = false
      row = CSVRow()
      state = .start
      return false
    }
    endCell()
    if isBlank { row.clear() }
    return !isBlank
  }
}

/// A first look at all of a file, which tells how the second must read it.
package struct CSVSurvey: Sendable {
  private var check = UTF8Check()
  private var head: [UInt8] = []

  /// As much as any first row has.
  private static let headLength = 1 << 16

  package init() {}

  /// Takes the next bytes of the file.
  package mutating func read(_ bytes: ArraySlice<UInt8>) {
    head += bytes.prefix(Self.headLength - head.count)
    check.read(bytes)
  }

  /// How the file is to be read, after all of it was.
  package func dialect() throws(CSVRefusal) -> CSVDialect {
    guard !head.isEmpty else { throw .empty }
    guard !Self.workbooks.contains(where: head.starts(with:)) else { throw .workbook }
    var dialect = CSVDialect()
    (dialect.encoding, dialect.markLength) = encoding
    var decoder = CSVDecoder(dialect)
    let text = Array(decoder.decode(head[...]))
    guard text.contains(where: { !CSVReader.isLineEnd($0) }) else { throw .empty }
    dialect.findDelimiter(in: text)
    return dialect
  }

  /// The file's encoding, and the length of the mark in front of it.
  private var encoding: (CSVEncoding, Int) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let wide = encodingByNULs { return (wide, 0) }
    var check = check
    check.finish()
    // Text in another encoding has hardly any letter that is UTF-8 by chance.
    return (check.faults > check.letters ? .windows1252 : .utf8, 0)
  }

  /// ASCII letters in UTF-16 are NUL in every second byte.
  private var encodingByNULs: CSVEncoding? {
    let sample = head.prefix(1 << 10)
    var nuls = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { nuls.even += 1 } else { nuls.odd += 1 }
    }
    let many = sample.count / 3
    guard sample.count > 3, max(nuls.even, nuls.odd) >= many else { return nil }
    guard min(nuls.even, nuls.odd) * 10 < many else { return nil }
    return nuls.odd > nuls.even ? .utf16LittleEndian : .utf16BigEndian
  }

  /// What zip archives and Microsoft's compound files begin with.
  private static let workbooks: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
  ]
}

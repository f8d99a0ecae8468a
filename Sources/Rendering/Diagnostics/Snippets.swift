import Diagnostics

/// Finds lines in source files; each file is taken apart once.
struct Snippets {
  /// The file in hand: diagnostics come file by file.
  private var file: String?
  private var bytes: [UInt8] = []
  private var lineStarts: [Int] = []
  /// A scalar's place that is known already, so that a line with many problems is read once.
  private var known = (line: 0, column: 1, offset: 0)
  /// Whether the line that was looked at last holds an address.
  private var judged = (line: 0, holdsAddress: false)

  /// Nil where there is no such line, and where it may not be shown: in a file of settings an
  /// address may be that of a webhook, which opens to whoever has it, wherever it was put.
  mutating func snippet(of range: SourceRange, _ source: (String) -> [UInt8]?) -> Snippet? {
    if file != range.file { open(range.file, source) }
    guard range.line <= lineStarts.count else { return nil }
    let end = endOfLine(range.line)
    guard !isConfidential(range.line, end: end) else { return nil }
    let first = max(1, range.column - Self.context)
    let start = offset(ofColumn: first, line: range.line, end: end)
    // A scalar has at most four bytes; what lies further behind isn't shown.
    let part = bytes[start..<min(end, start + 4 * (3 * Self.context))]
    let scalars = String(decoding: part, as: UTF8.self).unicodeScalars
    let columns = range.column..<max(range.endColumn, range.column + 1)
    return Snippet(line: scalars, firstColumn: first, columns: columns)
  }

  private mutating func isConfidential(_ line: Int, end: Int) -> Bool {
    guard let file, file.hasSuffix(".yaml") || file.hasSuffix(".yml") else { return false }
    if judged.line != line { judged = (line, bytes[lineStarts[line - 1]..<end].holdsAddress) }
    return judged.holdsAddress
  }

  /// How many scalars in front of the marks are looked at.
  private static let context = 200

  private mutating func open(_ name: String, _ source: (String) -> [UInt8]?) {
    file = name
    bytes = source(name) ?? []
    known = (0, 1, 0)
    judged = (0, false)
    lineStarts = []
    // Other encodings than UTF-8 have no lines to show.
    guard !bytes.isEmpty, !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF])
    else { return }
    lineStarts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var index = lineStarts[0]
    while index < bytes.count {
      let length = lengthOfBreak(at: index)
      index += max(1, length)
      if length > 0 { lineStarts.append(index) }
    }
  }

  /// The bytes of the line break at `index`, as YAML 1.1 knows them; 0 where there is none.
  private func lengthOfBreak(at index: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 {
      index + distance < bytes.count ? bytes[index + distance] : 0
    }
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xC2: return byte(1) == 0x85 ? 2 : 0
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }

  private func endOfLine(_ line: Int) -> Int {
    var index = lineStarts[line - 1]
    let limit = line < lineStarts.count ? lineStarts[line] : bytes.count
    while index < limit, lengthOfBreak(at: index) == 0 { index += 1 }
    return index
  }

  private mutating func offset(ofColumn column: Int, line: Int, end: Int) -> Int {
    if known.line != line || known.column > column {
      known = (line, 1, lineStarts[line - 1])
    }
    while known.column < column, known.offset < end {
      known.offset += 1
      while known.offset < end, bytes[known.offset] & 0xC0 == 0x80 { known.offset += 1 }
      known.column += 1
    }
    return known.offset
  }
}

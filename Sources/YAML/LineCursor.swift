/// Finds lines and places in the order of a file, so that all together cost one pass.
struct LineCursor {
  private var line: UInt32 = 1
  /// Where the line begins.
  private var offset = 0
  /// The last place looked at in the line.
  private var place = (column: 1 as UInt32, offset: 0)

  /// Whether a line begins with at least `count` spaces or holds nothing but white space.
  mutating func isIndented(
    _ wanted: UInt32, by count: UInt32, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    move(to: wanted, in: bytes)
    var index = offset
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    if index - offset >= Int(count) { return true }
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index >= bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
  }

  /// The byte of a line at a column.
  mutating func byte(at mark: Mark, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
    move(to: mark.line, in: bytes)
    if place.offset < offset || place.column > mark.column { place = (1, offset) }
    while place.column < mark.column, place.offset < bytes.count {
      place.offset += 1
      while place.offset < bytes.count, bytes[place.offset] & 0xC0 == 0x80 { place.offset += 1 }
      place.column += 1
    }
    return place.offset < bytes.count ? bytes[place.offset] : nil
  }

  /// The first line from a given one on that holds text and is indented, if the blank lines
  /// before it hold more spaces than it does.
  mutating func lineBelowLooseBlanks(
    from first: UInt32, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Mark? {
    move(to: first, in: bytes)
    var line = first
    var spaces = 0
    var mostSpaces = 0
    for index in offset..<bytes.count {
      switch bytes[index] {
      case 0x20: spaces += 1
      case 0x0D: break
      case 0x0A:
        mostSpaces = max(mostSpaces, spaces)
        spaces = 0
        line += 1
      default:
        let isLoose = spaces > 0 && spaces < mostSpaces
        return isLoose ? Mark(line: line, column: UInt32(spaces) + 1) : nil
      }
    }
    return nil
  }

  private mutating func move(to wanted: UInt32, in bytes: UnsafeBufferPointer<UInt8>) {
    while line < wanted, offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == 0x0A { line += 1 }
      if byte == 0x0D, offset >= bytes.count || bytes[offset] != 0x0A { line += 1 }
    }
  }
}

/// Whether bytes are UTF-8 (RFC 3629), looked at one after the other.
struct UTF8Check {
  /// How many letters of several bytes there are, and how many places that are none.
  private(set) var letters = 0
  private(set) var faults = 0
  /// How many more bytes the letter in hand has, and what the next may be.
  private var missing = 0
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes where byte >= 0x80 || missing > 0 { take(byte) }
  }

  /// A letter that the file's end cuts off is a fault, too.
  mutating func finish() {
    if missing > 0 { faults += 1 }
    missing = 0
  }

  private mutating func take(_ byte: UInt8) {
    if missing > 0 {
      if next.contains(byte) { return takeNext() }
      faults += 1
      missing = 0
    }
    next = 0x80...0xBF
    switch byte {
    case 0..<0x80: break
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF: missing = 2
    case 0xF0...0xF4: missing = 3
    default: faults += 1
    }
    switch byte {
    case 0xE0: next = 0xA0...0xBF
    case 0xED: next = 0x80...0x9F
    case 0xF0: next = 0x90...0xBF
    case 0xF4: next = 0x80...0x8F
    default: break
    }
  }

  private mutating func takeNext() {
    missing -= 1
    next = 0x80...0xBF
    if missing == 0 { letters += 1 }
  }
}

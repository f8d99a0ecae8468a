import CSV
import Testing

/// One table in all encodings.
struct CSVEncodingTests {
  static let text = "first name;last name\r\nZoë;Müller\r\n\u{20AC};Œuvre\r\n"

  static let cases: [(name: String, bytes: [UInt8], encoding: CSVEncoding)] = [
    ("UTF-8", Array(text.utf8), .utf8),
    ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
    ("UTF-16LE with mark", [0xFF, 0xFE] + wide(text, isLittle: true), .utf16LittleEndian),
    ("UTF-16BE with mark", [0xFE, 0xFF] + wide(text, isLittle: false), .utf16BigEndian),
    ("UTF-16LE", wide(text, isLittle: true), .utf16LittleEndian),
    ("UTF-16BE", wide(text, isLittle: false), .utf16BigEndian),
    ("Windows-1252", windows(text), .windows1252),
  ]

  @Test(arguments: cases.indices)
  func `every encoding gives the same rows`(place: Int) throws {
    let (name, bytes, encoding) = Self.cases[place]
    let wanted = try Reading(Self.text)
    for size in [1, 2, 3, 5, Int.max] {
      let reading = try Reading(bytes, pieces: size)
      #expect(reading.dialect.encoding == encoding, "\(name)")
      #expect(reading.rows == wanted.rows, "\(name) in pieces of \(size)")
    }
  }

  @Test func `a letter late in the file decides for all of it`() throws {
    let rows = String(repeating: "Ada;Lovelace\n", count: 10_000)
    let bytes = Self.windows("a;b\nZoë;x\n" + rows + "René;y\n")
    let reading = try Reading(bytes)
    #expect(reading.cells[1] == ["Zoë", "x"])
    #expect(reading.cells.last == ["René", "y"])
  }

  @Test func `a damaged letter doesn't make another encoding of UTF-8`() throws {
    let reading = try Reading(Array("a,b\nZoë,Müller\nRen".utf8) + [0xC3] + Array(",x\n".utf8))
    #expect(reading.dialect.encoding == .utf8)
    #expect(reading.cells[1] == ["Zoë", "Müller"])
    #expect(reading.cells[2] == ["Ren\u{FFFD}", "x"])
  }

  @Test func `halves of letters in UTF-16 are marked as lost`() throws {
    let units: [UInt16] = [0x61, 0x2C, 0xD83D, 0x0A, 0xDE00, 0x2C, 0xD83D]
    let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let reading = try Reading(bytes + [0x61])
    #expect(reading.cells == [["a", "\u{FFFD}"], ["\u{FFFD}", "\u{FFFD}\u{FFFD}"]])
  }

  private static func wide(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  private static func windows(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\u{20AC}": 0x80
      case "Œ": 0x8C
      default: UInt8(scalar.value)
      }
    }
  }
}

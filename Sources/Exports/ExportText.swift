/// The bytes of a file that may be an export, whatever a shell wrote them as.
package enum ExportText {
  /// Whether it is JSON.
  ///
  /// No CSV begins with a bracket: it begins with the name of a column.
  package static func isMeant(by bytes: some Sequence<UInt8>) -> Bool {
    let first = bytes.first { !passedOver.contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Without a byte order mark, and as UTF-8 where it is UTF-16, as PowerShell writes files.
  package static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    guard isBig || bytes.starts(with: [0xFF, 0xFE]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).lazy.map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: Array(units), as: UTF16.self).utf8)
  }

  /// Blanks and line ends, marks, and the zeros that UTF-16 has beside them.
  private static let passedOver: Set<UInt8> = [
    0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00,
  ]
}

extension JSONReader {
  /// Where an element stands: its line and column, both from 1.
  package struct Place: Hashable, Sendable {
    package let line: Int
    /// Counted in bytes.
    package let column: Int
  }

  /// Reads an object that has most of what it holds in one array, whose elements are handed over
  /// one after the other; the array that is returned for it is empty.
  ///
  /// As strict as `read`: what is wrong behind an element is thrown after it was handed over.
  package static func read(
    _ bytes: [UInt8], streaming name: String, _ visit: (JSON, Place) -> Void
  ) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes)
    var lines = LineCount()
    return try reader.readWhole { (reader) throws(JSONError) in
      guard reader.peek == UInt8(ascii: "{") else { return try reader.readValue() }
      return try reader.nested { (reader) throws(JSONError) in
        try reader.readObject { (member, reader) throws(JSONError) in
          guard member == name, reader.peek == UInt8(ascii: "[") else {
            return try reader.readValue()
          }
          return try reader.nested { (reader) throws(JSONError) in
            try reader.readElements { visit($0, lines.place(of: $1, in: bytes)) }
            return .array([])
          }
        }
      }
    }
  }

  /// Counts lines as far as the text was read, so that each byte is looked at once.
  private struct LineCount {
    private var offset = 0
    private var line = 1
    private var lineStart = 0

    mutating func place(of element: Int, in bytes: [UInt8]) -> Place {
      while offset < element {
        if bytes[offset] == 0x0A {
          line += 1
          lineStart = offset + 1
        }
        offset += 1
      }
      return Place(line: line, column: element - lineStart + 1)
    }
  }
}

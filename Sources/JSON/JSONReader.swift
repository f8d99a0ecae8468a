/// Reads JSON strictly as RFC 8259 has it.
///
/// Beyond the RFC it refuses what readers disagree about: a name given twice in an object,
/// half surrogate pairs, a byte order mark, and more than 128 levels.
package struct JSONReader {
  /// How deep arrays and objects may be nested.
  package static let maximumDepth = 128

  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that the bytes hold.
  package static func read(_ bytes: [UInt8]) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes)
    return try reader.readWhole { (reader) throws(JSONError) in try reader.readValue() }
  }

  mutating func readWhole(
    _ read: (inout JSONReader) throws(JSONError) -> JSON
  ) throws(JSONError) -> JSON {
    skipSpace()
    let value = try read(&self)
    skipSpace()
    guard peek == nil else { throw error("There is more text behind the value") }
    return value
  }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func readValue() throws(JSONError) -> JSON {
    guard let byte = peek else { throw error("A value is missing") }
    switch byte {
    case UInt8(ascii: "{"):
      return try nested { (reader) throws(JSONError) in
        try reader.readObject { (_, reader) throws(JSONError) in try reader.readValue() }
      }
    case UInt8(ascii: "["):
      return try nested { (reader) throws(JSONError) in
        var values: [JSON] = []
        try reader.readElements { value, _ in values.append(value) }
        return .array(values)
      }
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .boolean(true))
    case UInt8(ascii: "f"): return try readWord("false", .boolean(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    default: throw error("This isn't a value")
    }
  }

  mutating func nested(
    _ body: (inout JSONReader) throws(JSONError) -> JSON
  ) throws(JSONError) -> JSON {
    guard depth < Self.maximumDepth else {
      throw error("Arrays and objects are nested more than \(Self.maximumDepth) levels deep")
    }
    depth += 1
    position += 1
    skipSpace()
    let value = try body(&self)
    depth -= 1
    return value
  }

  /// What stands behind the bracket; `value` reads the value of the member with a name.
  mutating func readObject(
    _ value: (String, inout JSONReader) throws(JSONError) -> JSON
  ) throws(JSONError) -> JSON {
    var members: [JSONMember] = []
    var names: Set<[UInt8]> = []
    if take("}") { return .object(members) }
    while true {
      let start = position
      guard peek == UInt8(ascii: "\"") else { throw error("A name in quotes is missing") }
      let name = try readString()
      guard names.insert(Array(name.utf8)).inserted else {
        throw error("This name is given twice in one object", at: start)
      }
      skipSpace()
      guard take(":") else { throw error("\":\" is missing") }
      skipSpace()
      members.append(JSONMember(name: name, value: try value(name, &self)))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw error("\",\" or \"}\" is missing") }
      skipSpace()
    }
  }

  /// Hands over what stands behind the bracket, each element with the offset at which it begins.
  mutating func readElements(_ visit: (JSON, Int) -> Void) throws(JSONError) {
    if take("]") { return }
    while true {
      let start = position
      visit(try readValue(), start)
      skipSpace()
      if take("]") { return }
      guard take(",") else { throw error("\",\" or \"]\" is missing") }
      skipSpace()
    }
  }

  private mutating func readWord(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    let start = position
    for expected in word.description.utf8 {
      guard peek == expected else { throw error("This isn't a value", at: start) }
      position += 1
    }
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  /// An error at the current byte or at an earlier one.
  func error(_ message: String, at offset: Int? = nil) -> JSONError {
    var line = 1
    var column = 1
    for byte in bytes[..<(offset ?? position)] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return JSONError(message: message, line: line, column: column)
  }
}

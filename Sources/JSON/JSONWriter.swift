/// Appends JSON to a buffer of bytes, piece by piece, without strings in between.
///
/// The caller opens and closes in the right order; commas, line breaks and escapes come by
/// themselves.
package struct JSONWriter {
  /// What has been written so far; the caller may take it out and empty it at any time.
  package var bytes: [UInt8] = []
  private let style: JSONStyle
  private var depth = 0
  /// Whether the open array or object has no element yet.
  private var isFirst = true
  /// Whether a name has just been written, so its value follows on the same line.
  private var followsName = false

  package init(style: JSONStyle = .compact) { self.style = style }

  package mutating func beginObject() { begin(UInt8(ascii: "{")) }

  package mutating func endObject() { end(UInt8(ascii: "}")) }

  package mutating func beginArray() { begin(UInt8(ascii: "[")) }

  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes the name of a member; its value must be written next.
  package mutating func name(_ name: StaticString) {
    separate()
    name.withUTF8Buffer { bytes in unsafe appendQuoted(bytes) }
    endName()
  }

  /// Writes the name of a member; its value must be written next.
  package mutating func name(_ name: String) {
    separate()
    appendQuoted(name.utf8)
    endName()
  }

  package mutating func string(_ value: String) {
    separate()
    appendQuoted(value.utf8)
  }

  package mutating func string(_ value: StaticString) {
    separate()
    value.withUTF8Buffer { bytes in unsafe appendQuoted(bytes) }
  }

  package mutating func integer(_ value: Int) {
    separate()
    appendDecimal(value)
  }

  /// Writes a number exactly as given.
  package mutating func number(_ literal: String) {
    separate()
    bytes.append(contentsOf: literal.utf8)
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value with all that is in it.
  package mutating func write(_ json: JSON) {
    switch json {
    case .null: null()
    case .boolean(let value): boolean(value)
    case .integer(let value): integer(value)
    case .number(let literal): number(literal)
    case .string(let value): string(value)
    case .array(let values):
      beginArray()
      for value in values { write(value) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        name(member.name)
        write(member.value)
      }
      endObject()
    }
  }

  /// Writes a value that is pretty JSON already; its lines are set in.
  package mutating func embed(_ json: [UInt8]) {
    separate()
    for byte in json.last == UInt8(ascii: "\n") ? json.dropLast() : json[...] {
      if byte == UInt8(ascii: "\n") { breakLine() } else { bytes.append(byte) }
    }
  }

  /// Ends a text or a line of JSON Lines; the next value starts afresh.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }
}

extension JSONWriter {
  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func endName() {
    bytes.append(UInt8(ascii: ":"))
    if style == .pretty { bytes.append(UInt8(ascii: " ")) }
    followsName = true
  }

  /// Writes what stands between the previous element and the next.
  private mutating func separate() {
    if followsName {
      followsName = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    guard style == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth {
      bytes.append(UInt8(ascii: " "))
      bytes.append(UInt8(ascii: " "))
    }
  }
}

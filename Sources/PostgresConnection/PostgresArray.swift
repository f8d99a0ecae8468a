/// A list on its way to the server, in its own notation: `{"a","b \"c\"",NULL}`.
///
/// One array carries a column of many rows, so that a thousand rows cost one round trip.
package struct PostgresArray: Sendable {
  package private(set) var count = 0
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  package init() {}

  package init(_ texts: some Sequence<String>) {
    for text in texts { append(text) }
  }

  package init(_ numbers: some Sequence<Int64>) {
    for number in numbers { append(number) }
  }

  var literal: [UInt8] { bytes + [UInt8(ascii: "}")] }

  package mutating func append(_ text: String?) {
    guard var text else { return appendNull() }
    separate()
    quote { bytes in text.withUTF8 { Self.escape($0, into: &bytes) } }
  }

  package mutating func append(_ number: Int64?) {
    guard let number else { return appendNull() }
    separate()
    bytes += String(number).utf8
  }

  package mutating func append(_ flag: Bool?) {
    guard let flag else { return appendNull() }
    separate()
    bytes.append(UInt8(ascii: flag ? "t" : "f"))
  }

  /// A list as one text: `unnest` would flatten a list of lists.
  package mutating func append(_ array: PostgresArray?) {
    guard let array else { return appendNull() }
    separate()
    quote { bytes in array.literal.withUnsafeBufferPointer { Self.escape($0, into: &bytes) } }
  }

  private mutating func appendNull() {
    separate()
    bytes += "NULL".utf8
  }

  private mutating func separate() {
    if count > 0 { bytes.append(UInt8(ascii: ",")) }
    count += 1
  }

  private mutating func quote(_ body: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: "\""))
    body(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var start = text.startIndex
    for place in text.indices where text[place] == quote || text[place] == backslash {
      bytes += text[start..<place]
      bytes.append(backslash)
      start = place
    }
    bytes += text[start...]
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
}

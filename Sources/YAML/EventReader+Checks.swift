internal import CYAML

/// What the YAML specification forbids and libyaml lets pass.
extension EventReader {
  /// Refuses a plain `-`, which libyaml takes for a text in `[-]`.
  @inline(__always)
  func checkPlain() throws(YAMLError) {
    if current.count == 1, current.text?.pointee == UInt8(ascii: "-") {
      throw .loneDash(at: current.start, to: current.end)
    }
  }

  /// Refuses lines of a quoted text that aren't indented further than what it stands in.
  @inline(__always)
  mutating func checkQuoted() throws(YAMLError) {
    if current.start.line != current.end.line { try checkLines() }
  }

  private mutating func checkLines() throws(YAMLError) {
    for line in (current.start.line + 1)...current.end.line { try checkIndentation(of: line) }
  }

  /// Refuses a node within brackets that begins a line without enough spaces before it.
  @inline(__always)
  mutating func checkFlow() throws(YAMLError) {
    if flowDepth > 0, current.start.line != previousLine {
      try checkIndentation(of: current.start.line)
    }
  }

  private mutating func checkIndentation(of line: UInt32) throws(YAMLError) {
    let column = blockColumns.last ?? 0
    if !lines.isIndented(line, by: column, in: source.bytes) {
      throw .tooLittleIndentation(at: Mark(line: line, column: 1))
    }
  }

  /// Refuses blank lines that hold more spaces than the block text they begin.
  mutating func checkBlock() throws(YAMLError) {
    let text = UnsafeBufferPointer(start: current.text, count: current.count)
    guard text.allSatisfy({ $0 == 0x0A }) else { return }
    let mark = lines.lineBelowLooseBlanks(from: current.start.line + 1, in: source.bytes)
    if let mark, mark.column > (blockColumns.last ?? 0) { throw .looseBlankLines(at: mark) }
  }

  /// Refuses a name behind `&` or `*` that libyaml cuts off.
  mutating func checkName(count: Int) throws(YAMLError) {
    let end = Mark(
      line: current.start.line, column: current.start.column + UInt32(count) + 1)
    guard let next = lines.byte(at: end, in: source.bytes), next > 0x20 else { return }
    if next == UInt8(ascii: ",") || next == UInt8(ascii: "]") || next == UInt8(ascii: "}") {
      return
    }
    throw .wrongName(at: current.start, to: end)
  }

  func checkTag() throws(YAMLError) {
    if tagRule == .refused { throw .tagged(at: current.start, to: current.end) }
  }

  /// Looks at the characters and, if need be, the tokens before any event is delivered.
  func checkSource() throws(YAMLError) {
    try source.check()
    guard source.needsTokenCheck else { return }
    var check = TokenCheck(source.bytes, tags: tagRule)
    try check.run()
  }
}

/// Bytes of text output under construction, with the column where the next one stands.
struct TextBuffer {
  private(set) var bytes: [UInt8] = []
  /// Counted from 0, in terminal columns.
  private(set) var column = 0
  let style: TextStyle

  init(_ style: TextStyle) {
    self.style = style
  }

  /// Appends words of the program's own.
  mutating func word(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    column += text.displayWidth
  }

  /// Appends text from outside, made harmless.
  mutating func data(_ text: String) {
    word(text.isPlain ? text : text.harmless)
  }

  mutating func number(_ value: Int) {
    guard value >= 0, value < 10 else { return word(String(value)) }
    bytes.append(UInt8(ascii: "0") + UInt8(value))
    column += 1
  }

  /// Appends spaces up to `target`, at least two.
  mutating func pad(to target: Int) {
    spaces(max(2, target - column))
  }

  mutating func spaces(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    column += count
  }

  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    column = 0
  }

  mutating func line(_ text: String) {
    word(text)
    endLine()
  }

  mutating func start(_ emphasis: TextStyle.Emphasis) {
    if style.isColored { bytes.append(contentsOf: style.start(emphasis).utf8) }
  }

  mutating func endEmphasis() {
    if style.isColored { bytes.append(contentsOf: style.end.utf8) }
  }

  mutating func word(_ text: String, _ emphasis: TextStyle.Emphasis) {
    start(emphasis)
    word(text)
    endEmphasis()
  }

  /// Hands out what has been written so far and starts afresh.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }
}

/// Bytes of text output under construction, with the column where the next one stands.
package struct TextBuffer {
  package private(set) var bytes: [UInt8] = []
  /// Counted from 0, in terminal columns.
  package private(set) var column = 0
  package let style: TextStyle

  package init(_ style: TextStyle) {
    self.style = style
  }

  /// Appends words of the program's own.
  package mutating func word(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    column += text.displayWidth
  }

  /// Appends text from outside, made harmless.
  package mutating func data(_ text: String) {
    word(text.isPlain ? text : text.harmless)
  }

  package mutating func number(_ value: Int) {
    guard value >= 0, value < 10 else { return word(String(value)) }
    bytes.append(UInt8(ascii: "0") + UInt8(value))
    column += 1
  }

  /// Appends spaces up to `target`, at least two.
  package mutating func pad(to target: Int) {
    spaces(max(2, target - column))
  }

  package mutating func spaces(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
    column += count
  }

  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    column = 0
  }

  package mutating func line(_ text: String) {
    word(text)
    endLine()
  }

  package mutating func start(_ emphasis: TextStyle.Emphasis) {
    if style.isColored { bytes.append(contentsOf: style.start(emphasis).utf8) }
  }

  package mutating func endEmphasis() {
    if style.isColored { bytes.append(contentsOf: style.end.utf8) }
  }

  package mutating func word(_ text: String, _ emphasis: TextStyle.Emphasis) {
    start(emphasis)
    word(text)
    endEmphasis()
  }

  /// Hands out what has been written so far and starts afresh.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }
}

extension TextBuffer {
  /// Appends words, which may hold data; where they would pass `width`, they go on in the next line
  /// at the column `indent`.
  package mutating func prose(_ text: String, indent: Int, width: Int?) {
    var isAtStart = column <= indent
    for (place, word) in text.harmless.split(separator: " ", omittingEmptySubsequences: false)
      .map(String.init).enumerated()
    {
      if place > 0, let width, column + 1 + word.displayWidth > width {
        endLine()
        spaces(indent)
        isAtStart = true
      } else if place > 0 {
        self.word(" ")
      }
      // What is harmless within a line may be a command at its start.
      self.word(isAtStart ? word.harmless : word)
      isAtStart = isAtStart && word.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
  }
}

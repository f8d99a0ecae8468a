/// Swift code as words and signs, without comments and the contents of strings.
///
/// Code inside `\(…)` counts. Bare regex literals (`/…/`) are taken for code: where one holds a
/// quote or a brace, write it as `#/…/#`.
struct Tokenizer {
  static func tokens(of text: String) -> [Token] {
    var tokenizer = Tokenizer(bytes: Array(text.utf8))
    tokenizer.scanCode(isInterpolation: false)
    return tokenizer.tokens
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var tokens: [Token] = []

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func scanCode(isInterpolation: Bool) {
    var depth = 0
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "/") where starts(with: "//"): skipLineComment()
      case UInt8(ascii: "/") where starts(with: "/*"): skipBlockComment()
      case UInt8(ascii: "\""): skipString(hashes: 0)
      case UInt8(ascii: "#"): scanHash()
      case UInt8(ascii: "`"): skipRawIdentifier()
      case UInt8(ascii: "("):
        depth += 1
        addSign()
      case UInt8(ascii: ")"):
        if isInterpolation, depth == 0 { return advance() }
        depth -= 1
        addSign()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): advance()
      default: Self.isWord(byte) ? addWord() : addSign()
      }
    }
  }

  private mutating func scanHash() {
    let start = position
    while peek() == UInt8(ascii: "#") { advance() }
    let hashes = position - start
    switch peek() {
    case UInt8(ascii: "\""): skipString(hashes: hashes)
    case UInt8(ascii: "/"): skipRegex(hashes: hashes)
    default: tokens.append(Token(text: "#", line: line))
    }
  }

  private mutating func skipString(hashes: Int) {
    let isLong = starts(with: "\"\"\"")
    let quote = isLong ? "\"\"\"" : "\""
    let fence = String(repeating: "#", count: hashes)
    advance(by: quote.utf8.count)
    while let byte = peek() {
      if starts(with: quote + fence) { return advance(by: quote.utf8.count + hashes) }
      if byte == UInt8(ascii: "\n"), !isLong { return }
      if starts(with: "\\" + fence) {
        skipEscape(hashes: hashes)
      } else {
        advance()
      }
    }
  }

  private mutating func skipEscape(hashes: Int) {
    advance(by: 1 + hashes)
    let opensCode = peek() == UInt8(ascii: "(")
    advance()
    if opensCode { scanCode(isInterpolation: true) }
  }

  private mutating func skipRegex(hashes: Int) {
    let end = "/" + String(repeating: "#", count: hashes)
    advance()
    while peek() != nil, !starts(with: end) {
      advance(by: peek() == UInt8(ascii: "\\") ? 2 : 1)
    }
    advance(by: end.utf8.count)
  }

  private mutating func skipRawIdentifier() {
    advance()
    while let byte = peek(), byte != UInt8(ascii: "`"), byte != UInt8(ascii: "\n") { advance() }
    advance()
  }

  private mutating func skipLineComment() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { advance() }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        advance(by: 2)
      } else if starts(with: "*/") {
        depth -= 1
        advance(by: 2)
      } else {
        advance()
      }
    } while depth > 0 && peek() != nil
  }

  private mutating func addWord() {
    let start = position
    while let byte = peek(), Self.isWord(byte) { position += 1 }
    // One word, because `try !isEmpty` is another thing.
    if bytes[start..<position].elementsEqual("try".utf8), starts(with: "!") { position += 1 }
    tokens.append(Token(text: String(decoding: bytes[start..<position], as: UTF8.self), line: line))
  }

  private mutating func addSign() {
    tokens.append(Token(text: String(UnicodeScalar(bytes[position])), line: line))
    advance()
  }

  private func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private func starts(with text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  private mutating func advance(by count: Int = 1) {
    for _ in 0..<count where position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") { line += 1 }
      position += 1
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"): true
    default: byte >= 0x80
    }
  }
}

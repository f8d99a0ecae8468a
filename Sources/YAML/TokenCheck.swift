internal import CYAML
import LibYAML

/// Looks through the tokens of a file for comments, directives and `?` that libyaml takes wrongly.
///
/// Only files that hold a suspicious `#`, `%` or `?` pay for this second reading.
struct TokenCheck: ~Copyable {
  private let parser: Parser
  private let token: UnsafeMutablePointer<yaml_token_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let tagRule: TagRule
  /// The byte offset of the scalar with this index.
  private var cursor = (scalar: 0, byte: 0)
  private var mayHaveDirective = true

  init(_ bytes: UnsafeBufferPointer<UInt8>, tags: TagRule) {
    self.bytes = bytes
    tagRule = tags
    parser = Parser(bytes.baseAddress, count: bytes.count)
    token = .allocate(capacity: 1)
    token.initialize(to: yaml_token_t())
  }

  deinit {
    yaml_token_delete(token)
    token.deallocate()
  }

  /// Throws the first fault; what libyaml finds itself is left to the reader.
  mutating func run() throws(YAMLError) {
    while yaml_parser_scan(parser.pointer, token) == 1, token.pointee.type != YAML_STREAM_END_TOKEN
    {
      try checkDirective()
      try checkComment()
      yaml_token_delete(token)
    }
  }

  private mutating func checkDirective() throws(YAMLError) {
    switch token.pointee.type {
    case YAML_STREAM_START_TOKEN, YAML_DOCUMENT_END_TOKEN: mayHaveDirective = true
    case YAML_VERSION_DIRECTIVE_TOKEN where mayHaveDirective: break
    case YAML_TAG_DIRECTIVE_TOKEN where mayHaveDirective && tagRule == .reported: break
    case YAML_VERSION_DIRECTIVE_TOKEN, YAML_TAG_DIRECTIVE_TOKEN:
      throw .misplacedDirective(at: Mark(token.pointee.start_mark))
    default: mayHaveDirective = false
    }
  }

  private mutating func checkComment() throws(YAMLError) {
    var start = token.pointee.start_mark
    let end = token.pointee.end_mark
    guard start.index < end.index else { return }
    if token.pointee.type == YAML_KEY_TOKEN, (byte(atScalar: end.index) ?? 0) > 0x20 {
      throw .tightQuestionMark(at: Mark(start))
    }
    if token.pointee.type == YAML_SCALAR_TOKEN {
      let style = token.pointee.data.scalar.style
      if style == YAML_PLAIN_SCALAR_STYLE { return }
      if style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE {
        repeat {
          start.index += 1
          start.column += 1
        } while isIndicator(byte(atScalar: start.index))
        return try checkNoComment(at: start)
      }
    }
    try checkNoComment(at: end)
  }

  private mutating func checkNoComment(at mark: yaml_mark_t) throws(YAMLError) {
    if byte(atScalar: mark.index) == UInt8(ascii: "#") { throw .tightComment(at: Mark(mark)) }
  }

  /// Digits and signs may stand behind `|` and `>`.
  private func isIndicator(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
  }

  /// The first byte of a scalar; those asked for never come before the last one.
  private mutating func byte(atScalar index: Int) -> UInt8? {
    while cursor.scalar < index, cursor.byte < bytes.count {
      cursor.byte += 1
      while cursor.byte < bytes.count, bytes[cursor.byte] & 0xC0 == 0x80 { cursor.byte += 1 }
      cursor.scalar += 1
    }
    return cursor.byte < bytes.count ? bytes[cursor.byte] : nil
  }
}

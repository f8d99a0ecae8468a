internal import CYAML

extension EventReader {
  /// Refuses control characters that a double-quoted text may bring in by an escape.
  @inline(__always)
  func checkEscapes() throws(YAMLError) {
    if source.mayHaveEscapes, hasControlCharacter {
      throw .escapedControl(at: current.start, to: current.end)
    }
  }

  private var hasControlCharacter: Bool {
    let text = UnsafeBufferPointer(start: current.text, count: current.count)
    for index in text.indices {
      let byte = text[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
      if byte == 0x7F { return true }
      if byte == 0xC2, index + 1 < text.count, text[index + 1] < 0xA0 { return true }
    }
    return false
  }

  func checkTag() throws(YAMLError) {
    guard tagRule == .refused else { return }
    throw YAMLError(
      "Tags such as \"!!str\" aren't supported: the field decides the type. Delete the tag.",
      at: current.start, to: current.end)
  }

  /// Allows no directive but `%YAML 1.1` and `%YAML 1.2`.
  func checkDirectives() throws(YAMLError) {
    let start = event.pointee.data.document_start
    if tagRule == .refused, start.tag_directives.start != start.tag_directives.end {
      throw YAMLError("\"%TAG\" isn't supported. Delete this line.", at: current.start)
    }
  }
}

package import Outlines
package import YAMLWriting

/// Writes one scalar of a file anew, in the signs it is written with where they can hold it.
package struct ScalarEdit {
  private let outline: Outline
  private let bytes: [UInt8]

  package init(outline: Outline, bytes: [UInt8]) {
    self.outline = outline
    self.bytes = bytes
  }

  /// What has to give way for a text, or for `null`; nil when it isn't clear where it belongs.
  package func replacements(of number: Int, by text: ScalarText?) -> [Replacement]? {
    let node = outline[number]
    guard case .scalar(let form) = node.kind else { return nil }
    let inFlow = outline.isWithinFlow(number)
    switch form {
    case .plain where node.bytes.isEmpty:
      return insertion(text?.written(as: .plain, inFlow: inFlow) ?? "null", into: node)
    case .literal, .folded: return block(node, text)
    default:
      return [Replacement(node.bytes, text?.written(as: form, inFlow: inFlow) ?? "null")]
    }
  }

  /// Writes a value where a key has none.
  func insertion(_ text: String, into node: OutlineNode) -> [Replacement]? {
    let colon = node.bytes.lowerBound
    guard node.anchor == nil, isBehindColon(colon) else { return nil }
    let place = colon < bytes.count && bytes[colon] == 0x20 ? colon + 1 : colon
    let before = isBlank(bytes[place - 1]) ? "" : " "
    let after = place >= bytes.count || endsValue(bytes[place]) ? "" : " "
    return [Replacement(place..<place, before + text + after)]
  }

  private func isBehindColon(_ place: Int) -> Bool {
    var index = place
    while index > 0, isBlank(bytes[index - 1]) { index -= 1 }
    return index > 0 && bytes[index - 1] == UInt8(ascii: ":")
  }

  private func endsValue(_ byte: UInt8) -> Bool {
    isBlank(byte) || isBreak(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}")
      || byte == UInt8(ascii: "]")
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

extension ScalarEdit {
  /// Keeps the header of a block text, its indentation and the empty lines below it.
  ///
  /// What can't be such a text stands in quotes where its header stood, before its comment.
  private func block(_ node: OutlineNode, _ text: ScalarText?) -> [Replacement]? {
    let begin = node.bytes.lowerBound
    guard let header = end(of: "|>+-0123456789", from: begin, to: node.bytes.upperBound),
      let line = bytes[header..<node.bytes.upperBound].firstIndex(where: isBreak),
      let content = content(from: line, to: node.bytes.upperBound)
    else { return nil }
    if let text, text.fitsBlock { return [Replacement(content, text.text)] }
    let value = text?.written(as: .double, inFlow: false) ?? "null"
    return [Replacement(begin..<header, value), Replacement(line..<content.upperBound, "")]
  }

  private func end(of signs: String, from begin: Int, to end: Int) -> Int? {
    let signs = Set(signs.utf8)
    return bytes[begin..<end].firstIndex { !signs.contains($0) }
  }

  /// From the first to the last byte of a block text, the indentation of its first line left out.
  private func content(from begin: Int, to end: Int) -> Range<Int>? {
    let lines = bytes[begin..<end]
    guard let first = lines.firstIndex(where: { !isBlank($0) && !isBreak($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) && !isBreak($0) })
    else { return nil }
    let lineEnd = bytes[last..<end].firstIndex(where: isBreak) ?? end
    return first..<lineEnd
  }
}

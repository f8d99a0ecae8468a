import Diagnostics
import Fields
import YAML

extension NodeReader {
  /// Reads a list of single values; an empty one is `null`.
  mutating func readList(_ shape: CompiledShape) throws(YAMLError) -> Value? {
    guard events.kind == .sequenceStart else { return try refuseList(shape) }
    let start = here
    let base = texts.count
    var isGood = true
    while try events.next() != .sequenceEnd {
      if try !readElement(shape, base: base) { isGood = false }
    }
    let values = texts.count == base + 1 ? [texts[base]] : texts[base...].map { $0 }
    texts.removeSubrange(base...)
    guard isGood else { return nil }
    if values.isEmpty { return clearing(shape, at: start) }
    return .texts(values)
  }

  private mutating func readElement(_ shape: CompiledShape, base: Int) throws(YAMLError) -> Bool {
    guard events.kind == .scalar, !events.isNull else {
      try refuseType(shape.name, wanted: shape.wantedElement)
      return false
    }
    guard let text = scalar(shape)?.text else { return false }
    guard texts.count - base < shape.maximum else {
      if texts.count - base == shape.maximum {
        report(.invalidValue, "\(shape.name): the list has more than \(shape.maximum) entries")
      }
      return false
    }
    if isDuplicate(text, shape, base: base) {
      report(
        .duplicateName, "\(shape.name): \(text.quoted) stands twice in the list",
        help: "keep one of the two")
      return false
    }
    texts.append(text)
    places.note(here)
    return true
  }

  /// Addresses are compared without case.
  private func isDuplicate(_ text: String, _ shape: CompiledShape, base: Int) -> Bool {
    guard texts.count > base else { return false }
    guard shape.type == .email else { return texts[base...].contains(text) }
    let folded = text.lowercased()
    return texts[base...].contains { $0 == text || $0.lowercased() == folded }
  }

  private mutating func refuseList(_ shape: CompiledShape) throws(YAMLError) -> Value? {
    if events.isNull { return clearing(shape) }
    var help: String?
    if events.kind == .scalar, events.count <= 60 { help = "write [\(events.text().visible)]" }
    try refuseType(shape.name, wanted: shape.wanted, help: help)
    return nil
  }

  mutating func clearing(_ shape: CompiledShape, at place: Place) -> Value? {
    if shape.isClearable { return .null }
    report(
      .notClearable, "\(shape.name): the list is empty", at: place,
      help: "write what belongs in it, or delete the key")
    return nil
  }
}

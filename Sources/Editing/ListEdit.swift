import Fields
import Outlines
import YAMLWriting

/// Writes a list of single values anew: only the values that differ, and others only where the
/// list stands in brackets on one line.
struct ListEdit {
  let outline: Outline
  let bytes: [UInt8]
  let type: ScalarType

  enum Outcome {
    case replacements([Replacement])
    /// It can't be done by changing scalars alone.
    case otherLength
    /// An element is an alias, or something else that isn't written here.
    case element(Int)
    case unclear
  }

  /// `old` are the values that the elements stand for.
  func outcome(of number: Int, from old: [String], to new: [String]) -> Outcome {
    let node = outline[number]
    if case .scalar = node.kind { return written(new, inPlaceOf: number) }
    guard node.kind == .sequence, node.children.count == old.count else { return .unclear }
    for (index, child) in node.children.enumerated() {
      guard case .scalar = outline[child].kind, outline.aliases[child] == nil else {
        if new.indices.contains(index), new[index] == old[index] { continue }
        return .element(child)
      }
    }
    if old.count == new.count { return replaced(node.children, from: old, to: new) }
    guard isOnOneLine(node) else { return .otherLength }
    return resized(node, from: old, to: new)
  }

  /// A list in brackets, as it is written anew.
  func inBrackets(_ texts: [String]) -> String {
    "[" + texts.map { written($0, as: .plain) }.joined(separator: ", ") + "]"
  }

  private func written(_ text: String, as form: ScalarForm, inFlow: Bool = true) -> String {
    ScalarText(.text(text), type)?.written(as: form, inFlow: inFlow) ?? ""
  }

  /// A list where the manifest says `null`.
  private func written(_ new: [String], inPlaceOf number: Int) -> Outcome {
    let node = outline[number]
    let list = inBrackets(new)
    guard node.bytes.isEmpty else { return .replacements([Replacement(node.bytes, list)]) }
    let edit = ScalarEdit(outline: outline, bytes: bytes)
    return edit.insertion(list, into: node).map(Outcome.replacements) ?? .unclear
  }

  private func replaced(_ children: [Int], from old: [String], to new: [String]) -> Outcome {
    let edit = ScalarEdit(outline: outline, bytes: bytes)
    var result: [Replacement] = []
    for (index, child) in children.enumerated() where old[index] != new[index] {
      guard let text = ScalarText(.text(new[index]), type),
        let replacements = edit.replacements(of: child, by: text)
      else { return .unclear }
      result += replacements
    }
    return .replacements(result)
  }

  /// Keeps what both have at the beginning and at the end, and writes what lies between.
  private func resized(_ node: OutlineNode, from old: [String], to new: [String]) -> Outcome {
    let children = node.children
    guard !new.isEmpty, !old.isEmpty else {
      let inner = (node.bytes.lowerBound + 1)..<(node.bytes.upperBound - 1)
      let list = inBrackets(new).dropFirst().dropLast()
      return .replacements([Replacement(inner, String(list))])
    }
    let start = zip(old, new).prefix { $0 == $1 }.count
    let shorter = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.prefix(shorter).count
    let both = shorter - end
    let replaced = replaced(
      Array(children[start..<(start + both)]), from: Array(old[start..<(start + both)]),
      to: Array(new[start..<(start + both)]))
    guard case .replacements(let replacements) = replaced else { return replaced }
    let rest = start + both
    let other =
      old.count > new.count
      ? removal(of: rest..<(old.count - end), among: children)
      : insertion(new[rest..<(new.count - end)], at: rest, among: children)
    return .replacements(replacements + [other])
  }

  private func removal(of places: Range<Int>, among children: [Int]) -> Replacement {
    if places.upperBound < children.count {
      let begin = outline[children[places.lowerBound]].bytes.lowerBound
      return Replacement(begin..<outline[children[places.upperBound]].bytes.lowerBound, "")
    }
    let begin = outline[children[places.lowerBound - 1]].bytes.upperBound
    return Replacement(begin..<outline[children[places.upperBound - 1]].bytes.upperBound, "")
  }

  /// New values are written like the one beside them.
  private func insertion(
    _ texts: ArraySlice<String>, at place: Int, among children: [Int]
  ) -> Replacement {
    let neighbour = outline[children[min(place, children.count - 1)]]
    let form: ScalarForm = if case .scalar(let form) = neighbour.kind { form } else { .plain }
    let written = texts.map { self.written($0, as: form) }
    if place < children.count {
      let begin = neighbour.bytes.lowerBound
      return Replacement(begin..<begin, written.map { $0 + ", " }.joined())
    }
    let end = neighbour.bytes.upperBound
    return Replacement(end..<end, written.map { ", " + $0 }.joined())
  }

  private func isOnOneLine(_ node: OutlineNode) -> Bool {
    node.isFlow && !bytes[node.bytes].contains { $0 == 0x0A || $0 == 0x0D }
      && bytes[node.bytes.upperBound - 1] == UInt8(ascii: "]")
  }
}

import Editing
import Fields
import Foundation
import JSON
import Outlines
import TestSupport
import Testing
import YAML
import YAMLWriting

/// YAML that nobody here wrote: what its outline says stands where it says.
struct OutlineTests {
  private struct Example {
    let name: String
    let yaml: [UInt8]
    let says: [String]
  }

  /// What a file says, event by event; nil when it is refused.
  private static func says(_ bytes: [UInt8]) -> [String]? {
    var reader = EventReader(bytes, tags: .reported)
    var result: [String] = []
    do {
      while try reader.next() != .streamEnd {
        result.append(reader.kind == .scalar ? "= " + reader.text() : "\(reader.kind)")
      }
    } catch { return nil }
    return result
  }

  private static func examples() throws -> [Example] {
    let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "YAMLTests/Data")
    var result: [Example] = []
    for name in ["yaml-test-suite.json", "libyaml-examples.json"] {
      let json = try JSONReader.read(Array(Data(contentsOf: data.appending(path: name))))
      for (index, item) in (json.arrayValue ?? []).enumerated() {
        guard let text = item["yaml"]?.stringValue ?? item.stringValue else { continue }
        if let says = says(Array(text.utf8)) {
          let id = item["id"]?.stringValue ?? "\(name) \(index)"
          result.append(Example(name: id, yaml: Array(text.utf8), says: says))
        }
      }
    }
    return result
  }

  @Test func `what is read has an outline`() throws {
    let examples = try Self.examples()
    #expect(examples.count > 250)
    for example in examples { #expect(Outline(example.yaml) != nil, "\(example.name)") }
  }

  @Test func `a scalar in quotes or without stands alone, too`() throws {
    var count = 0
    for example in try Self.examples() {
      let outline = try #require(Outline(example.yaml))
      for node in outline.nodes {
        guard case .scalar(let form) = node.kind, form != .literal, form != .folded else {
          continue
        }
        let slice = Array(example.yaml[node.bytes])
        guard !slice.contains(0x0A), !slice.isEmpty, slice.last != UInt8(ascii: ":") else {
          continue
        }
        count += 1
        #expect(Self.says(slice)?.contains("= " + node.text) == true, "\(example.name)")
      }
    }
    #expect(count > 800)
  }

  /// Any scalar can be written anew as what it says already, and as another text.
  @Test(arguments: [nil, "é: \"x\" # y"])
  func `a scalar is written anew and the rest says the same`(other: String?) throws {
    var count = 0
    var refused: Set<String> = []
    for example in try Self.examples() {
      let outline = try #require(Outline(example.yaml))
      for number in outline.nodes.indices {
        guard case .scalar = outline[number].kind, !isRepeated(number, in: outline),
          isValue(number, in: outline), !outline[number].text.hasPrefix(" "),
          !outline[number].text.contains("\n"),
          let text = ScalarText(.text(other ?? outline[number].text), .text(1...64)),
          let replacements = ScalarEdit(outline: outline, bytes: example.yaml)
            .replacements(of: number, by: text)
        else { continue }
        count += 1
        let after = Replacement.apply(replacements, to: example.yaml)
        guard let says = Self.says(after) else {
          refused.insert(example.name)
          continue
        }
        #expect(says.count == example.says.count, "\(example.name)")
        let changes = zip(example.says, says).filter { $0 != $1 }.map(\.1)
        #expect(changes.allSatisfy { $0 == other.map { "= " + $0 } }, "\(example.name)")
        #expect(changes.count == (other == nil ? 0 : 1), "\(example.name)")
      }
    }
    #expect(count > 400)
    // A tab below a text in quotes is refused.
    #expect(refused == ["DK95-05"])
  }

  private func isValue(_ number: Int, in outline: Outline) -> Bool {
    guard let parent = outline[number].parent else { return false }
    let place = outline[parent].children.firstIndex(of: number) ?? 0
    return outline[parent].kind == .sequence || place % 2 == 1
  }

  private func isRepeated(_ number: Int, in outline: Outline) -> Bool {
    var node: Int? = number
    while let found = node {
      if outline.aliases[found] != nil { return true }
      node = outline[found].parent
    }
    return false
  }
}

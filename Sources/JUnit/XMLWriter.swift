import Markup
import Rendering

/// Writes XML 1.0, an element a line, without a way to write what isn't well-formed.
///
/// Texts are made harmless first, so that none holds a character that XML can't, and none steers
/// the terminal or the log that the report may be printed to.
struct XMLWriter {
  private(set) var bytes = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + [0x0A]
  private var depth = 0

  mutating func begin(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    open(name, attributes)
    put(">\n")
    depth += 1
  }

  mutating func end(_ name: StaticString) {
    depth -= 1
    indent()
    close(name)
  }

  mutating func empty(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    open(name, attributes)
    put("/>\n")
  }

  /// An element with lines of text; no white space is added to them.
  mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)], lines: [String]
  ) {
    guard !lines.isEmpty else { return empty(name, attributes) }
    open(name, attributes)
    put(">")
    for (index, line) in lines.enumerated() {
      if index > 0 { put("\n") }
      put(line.harmless.escapedForMarkup)
    }
    close(name)
  }

  private mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    indent()
    put("<\(name)")
    for (name, value) in attributes { put(" \(name)=\"\(value.harmless.escapedForMarkup)\"") }
  }

  private mutating func close(_ name: StaticString) { put("</\(name)>\n") }

  private mutating func indent() { put(String(repeating: "  ", count: depth)) }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
}

import Markup
import Rendering

/// HTML under construction.
///
/// What is `raw` is the program's own; all else is text, which is made harmless and escaped on its
/// way in.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  /// Markup of the program's own.
  mutating func raw(_ html: String) { bytes.append(contentsOf: html.utf8) }

  mutating func text(_ text: String) { raw(text.harmless.escapedForMarkup) }

  /// An element with nothing in it but text.
  mutating func element(_ name: String, class names: String? = nil, _ text: String) {
    raw("<" + name)
    if let names { raw(" class=\"\(names)\"") }
    raw(">")
    self.text(text)
    raw("</\(name)>")
  }

  /// Text from outside, whose direction is its own: it doesn't turn the words around it.
  ///
  /// That it is empty can be seen.
  mutating func data(_ text: String, class names: String? = nil) {
    element("bdi", class: names, text.isEmpty ? "\"\"" : text)
  }

  mutating func append(_ other: HTMLBuffer) { bytes += other.bytes }
}

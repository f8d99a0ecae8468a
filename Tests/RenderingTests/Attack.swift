import Rendering
import Testing

/// Text made to do harm; its description in a test's log is harmless.
struct Attack: Sendable, CustomTestStringConvertible {
  var text: String

  var testDescription: String { String(text.harmless.unicodeScalars.prefix(40)) }
}

import Fields
import TestSupport
import Testing

/// Manifests, a stored value that isn't written into them, and what is said about it.
///
/// `1️⃣` stands where the value is said to be, `2️⃣` where it comes from.
struct LeftCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var path: String
  var value: Value?
  var manifest: String
  var reason: String
  var message: String
  var remedy: String

  init(
    _ name: String, _ path: String, _ value: Value?, _ manifest: String, _ reason: String,
    _ message: String, _ remedy: String
  ) {
    testDescription = name
    self.path = path
    self.value = value
    self.manifest = manifest
    self.reason = reason
    self.message = message
    self.remedy = remedy
  }

  /// The text without marks, and the line and column of each: `3:5`.
  static func unmarked(_ marked: String) -> (text: String, places: [String]) {
    var text = String.UnicodeScalarView()
    var places: [Unicode.Scalar: String] = [:]
    var place = (line: 1, column: 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "\u{FE0F}": continue
      case "\u{20E3}":
        place.column -= 1
        places[text.removeLast()] = "\(place.line):\(place.column)"
        continue
      case "\n": place = (place.line + 1, 1)
      default: place.column += 1
      }
      text.append(scalar)
    }
    return (String(text), places.sorted { $0.key < $1.key }.map(\.value))
  }
}

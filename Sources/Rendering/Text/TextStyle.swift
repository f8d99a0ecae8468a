/// How text output looks; words and symbols carry the meaning, colour only helps.
package struct TextStyle: Hashable, Sendable {
  package var isColored: Bool

  package init(isColored: Bool) {
    self.isColored = isColored
  }

  package static let plain = TextStyle(isColored: false)
  package static let colored = TextStyle(isColored: true)

  /// What stands out, by meaning.
  package enum Emphasis: Sendable {
    case addition
    case change
    case danger
    case mail
    case strong
    case faint
  }

  /// The escape sequence that starts `emphasis`; empty without colour.
  package func start(_ emphasis: Emphasis) -> String {
    guard isColored else { return "" }
    return switch emphasis {
    case .addition: "\u{1B}[32m"
    case .change: "\u{1B}[33m"
    case .danger: "\u{1B}[31m"
    case .mail: "\u{1B}[36m"
    case .strong: "\u{1B}[1m"
    case .faint: "\u{1B}[2m"
    }
  }

  /// Back to normal; empty without colour.
  package var end: String { isColored ? "\u{1B}[0m" : "" }
}

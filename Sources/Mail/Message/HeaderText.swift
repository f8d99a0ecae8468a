/// Text that fits on one line: nothing in it can end a header, hide or reorder what follows it.
///
/// Runs of control characters and line separators become one space, marks that change the
/// direction of text (CVE-2021-42574) are dropped, and the ends are trimmed.
package struct HeaderText: Hashable, Sendable {
  package let text: String

  package init(_ raw: String) {
    var scalars = String.UnicodeScalarView()
    var isBreakPending = false
    for scalar in raw.unicodeScalars where !Self.isDirectionMark(scalar) {
      if Self.isBreak(scalar) || (scalar == " " && (isBreakPending || scalars.isEmpty)) {
        isBreakPending = true
        continue
      }
      if isBreakPending, !scalars.isEmpty, scalars.last != " " { scalars.append(" ") }
      isBreakPending = false
      scalars.append(scalar)
    }
    while scalars.last == " " { scalars.removeLast() }
    text = String(scalars)
  }

  static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  static func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061c, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Something that care of a store found, with what to do about it.
package struct StoreFinding: Hashable, Sendable {
  package var code: Code
  package var message: String
  /// The remedy, a sentence or two.
  package var remedy: String

  package init(_ code: Code, _ message: String, remedy: String) {
    self.code = code
    self.message = message
    self.remedy = remedy
  }

  package var severity: Severity { code.severity }
}

extension StoreFinding: Comparable {
  /// What matters most comes first; the same findings print in the same order.
  package static func < (left: StoreFinding, right: StoreFinding) -> Bool {
    left.order < right.order
  }

  private var order: (Int, Int, String, String) {
    (Severity.allCases.firstIndex(of: severity) ?? 0, code.place, message, remedy)
  }
}

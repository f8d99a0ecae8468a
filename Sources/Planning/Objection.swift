/// Why a plan, wherever it comes from, may not be carried out.
package enum Objection: Hashable, Sendable {
  /// What the plan saw is no longer so; the sentence says what.
  case stale(String)
  /// The caller's role or a rule forbids it; the sentence says what.
  case forbidden(String)

  static func outOfArea(_ key: String) -> Objection {
    .forbidden("\(key) is outside of your area.")
  }

  package var message: String {
    switch self {
    case .stale(let message), .forbidden(let message): message
    }
  }
}

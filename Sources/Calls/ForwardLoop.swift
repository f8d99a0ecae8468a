package import Fields

/// A way on which a call comes back to where it was.
package struct ForwardLoop: Hashable, Sendable {
  /// From one user to the next.
  package struct Step: Hashable, Sendable {
    package var user: Extension
    /// The place of the rule among the user's rules.
    package var rule: Int
    package var timeFrame: String
    /// The place of the forward in `ItemTable.answeringRule`.
    package var field: Int
  }

  /// Beginning with the lowest extension; the last leads back to it.
  package var steps: [Step]
  /// When the call goes round: `default` is always.
  package var timeFrame: String
  /// Whether every call goes round, and not only one that finds them busy or out.
  package var isCertain: Bool

  /// `1001 → 1002 (busy) → 1001 (always)`: behind each the forward that led there.
  ///
  /// A long one is cut short; a forward that all have in common is named once.
  package var path: String {
    let kinds = Set(steps.map(title))
    var text = steps.first?.user.text ?? ""
    for (place, step) in steps.enumerated() {
      if steps.count > Self.shown, place == Self.shown - 1 {
        text += " → … (\(steps.count - Self.shown) more)"
      }
      guard steps.count <= Self.shown || place < Self.shown - 1 || place == steps.count - 1 else {
        continue
      }
      let next = steps[place + 1 < steps.count ? place + 1 : 0].user
      text += " → \(next)" + (kinds.count > 1 ? " (\(title(of: step)))" : "")
    }
    return kinds.count == 1 ? "\(text), \(kinds.first ?? "")" : text
  }

  /// `busy`, or `busy in "night"` where it isn't the rule for all times.
  private func title(of step: Step) -> String {
    let kind = Forwarder.title(of: step.field)
    return step.timeFrame == LoopSearch.always ? kind : "\(kind) in \"\(step.timeFrame)\""
  }

  /// How many steps a path shows.
  private static let shown = 8
}

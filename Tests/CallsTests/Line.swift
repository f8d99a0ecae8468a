import Calls
import Fields

/// An answering rule in the fewest words: whom it passes calls on to.
struct Line: Hashable {
  var user: Int
  var timeFrame = "default"
  var isEnabled: Bool?
  var isUndisturbed: Bool?
  /// By kind.
  var forwards: [String: String]

  init(
    _ user: Int, in timeFrame: String = "default", enabled: Bool? = nil, undisturbed: Bool? = nil,
    _ to: [String: String]
  ) {
    self.user = user
    self.timeFrame = timeFrame
    isEnabled = enabled
    isUndisturbed = undisturbed
    forwards = to
  }

  static let kinds = ["always", "busy", "no_answer", "unregistered"]

  var item: Item {
    Item(
      ItemTable.answeringRule.fields.map { field in
        switch field.path.first {
        case "time_frame": .text(timeFrame)
        case "enabled": isEnabled.map { .boolean($0) }
        case "do_not_disturb": isUndisturbed.map { .boolean($0) }
        case "forward": forwards[field.path.last ?? ""].map { .text($0) }
        default: nil
        }
      })
  }

  /// The users with their rules, in order.
  static func forwarders(_ lines: [Line]) -> [Forwarder] {
    Dictionary(grouping: lines, by: \.user).sorted { $0.key < $1.key }.compactMap { user, lines in
      Extension(String(user)).map { Forwarder($0, rules: lines.map(\.item)) }
    }
  }

  static func loops(_ lines: [Line]) -> [ForwardLoop] {
    LoopSearch.loops(among: forwarders(lines)) { Extension($0) }
  }
}

import Fields

/// An answering rule as it is stored.
struct AnsweringRule: Hashable {
  /// When a rule forwards a call.
  enum Occasion: Int, CaseIterable {
    case always = 3
    case busy
    case noAnswer
    case unregistered

    /// As a clause on who forwards to somebody: `forwards when busy`.
    var words: String {
      switch self {
      case .always: "always"
      case .busy: "when busy"
      case .noAnswer: "when nobody answers"
      case .unregistered: "when no phone is connected"
      }
    }
  }

  private let item: Item

  init(_ item: Item) {
    self.item = item
  }

  var timeFrame: String { item.key }
  var isForEveryTime: Bool { timeFrame == "default" }
  var isEnabled: Bool { item[1]?.boolean ?? true }
  var ring: [String] { item[2]?.texts ?? [] }
  var isUndisturbed: Bool { item[7]?.boolean ?? false }

  var ringSeconds: Int? {
    if case .integer(let seconds)? = item[8] { seconds } else { nil }
  }

  /// Where a call goes then; in the order of the table's fields.
  func target(_ occasion: Occasion) -> String? { item[occasion.rawValue]?.text }
}

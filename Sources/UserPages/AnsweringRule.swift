import Fields

/// An answering rule as it is stored.
struct AnsweringRule: Hashable {
  /// When a rule forwards a call.
  enum Occasion: String, CaseIterable {
    case always
    case busy
    case noAnswer = "no_answer"
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
  var isEnabled: Bool { item.value(at: Self.enabled)?.boolean ?? true }
  var ring: [String] { item.value(at: Self.ring)?.texts ?? [] }
  var isUndisturbed: Bool { item.value(at: Self.doNotDisturb)?.boolean ?? false }

  var ringSeconds: Int? {
    if case .integer(let seconds)? = item.value(at: Self.ringSeconds) { seconds } else { nil }
  }

  /// Where a call goes then.
  func target(_ occasion: Occasion) -> String? { item.value(at: Self.targets[occasion])?.text }

  private static let enabled = place(of: "enabled")
  private static let ring = place(of: "ring")
  private static let doNotDisturb = place(of: "do_not_disturb")
  private static let ringSeconds = place(of: "ring_seconds")

  private static let targets: [Occasion: Int] = Dictionary(
    uniqueKeysWithValues: Occasion.allCases.compactMap { occasion in
      place(of: "forward." + occasion.rawValue).map { (occasion, $0) }
    })

  private static func place(of name: String) -> Int? { ItemTable.answeringRule.place(of: name) }
}

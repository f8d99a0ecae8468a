import Fields

/// Who forwards to whom, by which rule.
struct ForwardGraph {
  struct Forward {
    var field: Int
    /// The place of the user who gets the call.
    var target: Int
    /// Whether every call takes it.
    var isCertain: Bool
  }

  /// A rule that is in force.
  struct Rule {
    /// Among the user's rules.
    var place: Int
    var timeFrame: String
    /// Those to users who forward too; behind `always` no other is ever taken.
    var forwards: [Forward]
  }

  /// By user.
  let rules: [[Rule]]

  /// `forwarders` are in the order of their extensions; `user` says whom a target reaches.
  init(_ forwarders: [Forwarder], user: (String) -> Extension?) {
    let places = Dictionary(
      forwarders.enumerated().map { ($0.element.extension, $0.offset) }
    ) { first, _ in first }
    rules = forwarders.map { forwarder in
      forwarder.rules.enumerated().compactMap { place, item in
        guard Self.isEnabled(item), let timeFrame = item[0]?.text else { return nil }
        let certain = Self.certainField(of: item)
        return Rule(
          place: place, timeFrame: timeFrame,
          forwards: Self.fields(of: item).compactMap { field in
            item[field]?.text.flatMap(user).flatMap { places[$0] }
              .map { Forward(field: field, target: $0, isCertain: field == certain) }
          })
      }
    }
  }

  /// A rule that doesn't say whether it is enabled is.
  private static func isEnabled(_ item: Item) -> Bool {
    enabled.map { item[$0] != .boolean(false) } ?? true
  }

  private static let enabled = place(of: "enabled")
  private static let doNotDisturb = place(of: "do_not_disturb")

  private static func place(of name: String) -> Int? {
    ItemTable.answeringRule.fields.firstIndex { $0.name == name }
  }

  private static func fields(of item: Item) -> ArraySlice<Int> {
    let always = Forwarder.fields.prefix(1)
    return always.contains { item[$0]?.text != nil } ? always : Forwarder.fields[...]
  }

  /// The forward that every call takes: `always`, or `no_answer` where no phone rings at all.
  private static func certainField(of item: Item) -> Int? {
    if let always = Forwarder.fields.first, item[always]?.text != nil { return always }
    let isUndisturbed = doNotDisturb.map { item[$0] == .boolean(true) } ?? false
    return isUndisturbed
      ? Forwarder.fields.first { Forwarder.title(of: $0) == "no_answer" } : nil
  }

  /// The rule by which a user's calls go at some time: that of the time frame, or else the one for
  /// all times.
  func rule(of user: Int, in timeFrame: String) -> Rule? {
    rules[user].first { $0.timeFrame == timeFrame }
      ?? rules[user].first { $0.timeFrame == LoopSearch.always }
  }
}

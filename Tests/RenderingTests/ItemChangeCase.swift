import Listings
import Testing

/// A change of phones or answering rules as the log keeps it, and how it reads.
struct ItemChangeCase: CustomTestStringConvertible {
  let words: String
  let changes: String

  init(_ words: String, _ field: String, _ before: String, _ after: String) {
    self.words = words
    let name = field.replacing("\"", with: "\\\"")
    changes = #"[{"field":"\#(name)","before":\#(before),"after":\#(after)}]"#
  }

  var testDescription: String { words }

  var entry: HistoryEntry {
    HistoryEntry(
      time: SampleUsers.now, who: "grace", role: "support", run: "r1", action: "update",
      key: "1044", changes: changes)
  }

  private static let rules =
    #"[{"time_frame":"Lunch"},{"time_frame":"default","ring_seconds":20},{"time_frame":"Night"}]"#

  static let all = [
    ItemChangeCase("Lunch, default, Night", "answering_rules", "null", rules),
    ItemChangeCase("Lunch, default, Night → (none)", "answering_rules", rules, "null"),
    ItemChangeCase(
      "default changed, Holiday added, Lunch removed", "answering_rules", rules,
      #"[{"time_frame":"default","ring_seconds":25},{"time_frame":"Holiday"},{"time_frame":"Night"}]"#
    ),
    ItemChangeCase(
      "in another order", "phones", #"[{"name":"a"},{"name":"b"}]"#,
      #"[{"name":"b"},{"name":"a"}]"#),
    ItemChangeCase("added", #"phones["desk"]"#, "null", #"[{"name":"desk","line":1}]"#),
    ItemChangeCase("removed", #"phones["desk"]"#, #"[{"name":"desk","line":1}]"#, "null"),
    ItemChangeCase("20 → 25", #"answering_rules["default"].ring_seconds"#, "20", "25"),
    ItemChangeCase("1044, 1002", #"answering_rules["default"].ring"#, "null", #"["1044","1002"]"#),
    ItemChangeCase(#"[{"line":1}]"#, "phones", "null", #"[{"line":1}]"#),
  ]
}

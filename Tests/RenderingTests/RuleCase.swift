import Fields
import Testing

/// An answering rule of 1044, and how it reads where 8000 is Care.
struct RuleCase: CustomTestStringConvertible {
  let rule: Item
  let sentence: String

  init(_ sentence: String, _ values: Value?...) {
    rule = Item(values)
    self.sentence = sentence
  }

  var testDescription: String { sentence }

  static let all: [RuleCase] = [
    RuleCase(
      "default: rings 1044 and +16175550199 for 25 seconds, then goes to 8000 Care; when busy, goes to 1002",
      .text("default"), .boolean(true), .texts(["1044", "+16175550199"]), nil, .text("1002"),
      .text("8000"), nil, nil, .integer(25)),
    RuleCase(
      "Lunch: rings 1044, 8000 Care and 1002", .text("Lunch"), nil,
      .texts(["1044", "8000", "1002"])),
    RuleCase(
      "default: rings for 1 second", .text("default"), nil, nil, nil, nil, nil, nil, nil,
      .integer(1)),
    RuleCase(
      "default: every call goes to 8000 Care", .text("default"), nil, .texts(["1044"]),
      .text("8000"), .text("1002"), .text("1002"), .text("1002"), .boolean(true), .integer(5)),
    RuleCase(
      "Night (switched off): no phone rings (do not disturb), the call goes to 8000 Care",
      .text("Night"), .boolean(false), .texts(["1044"]), nil, nil, .text("8000"), nil,
      .boolean(true)),
    RuleCase(
      "default: no phone rings (do not disturb)", .text("default"), nil, nil, nil, nil, nil, nil,
      .boolean(true)),
    RuleCase(
      "default: when nobody answers, goes to 8000 Care; when no phone is connected, goes to 1002",
      .text("default"), nil, nil, nil, nil, .text("8000"), .text("1002")),
    RuleCase("default: says nothing", .text("default")),
  ]
}

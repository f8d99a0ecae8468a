import Calls
import Fields
import Testing

/// What counts as a loop of forwards, and how it reads.
struct LoopTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var lines: [Line]
    var expected: [String]

    init(_ name: String, _ lines: Line..., expect expected: String...) {
      testDescription = name
      self.lines = lines
      self.expected = expected
    }
  }

  static let cases = [
    Case(
      "two who send all to each other", Line(1002, ["always": "1001"]),
      Line(1001, ["always": "1002"]), expect: "certain: 1001 → 1002 → 1001, always"),
    Case("one alone", Line(1001, ["always": "1001"]), expect: "certain: 1001 → 1001, always"),
    Case(
      "a chain that ends", Line(1001, ["always": "1002"]), Line(1002, ["always": "1003"]),
      Line(1003, ["always": "+16175550199"])),
    Case(
      "two who help each other out", Line(1001, ["no_answer": "1002"]),
      Line(1002, ["no_answer": "1001"]), expect: "possible: 1001 → 1002 → 1001, no_answer"),
    Case(
      "several ways in one loop", Line(1001, ["busy": "1002"]), Line(1002, ["always": "1003"]),
      Line(1003, ["unregistered": "1001"]),
      expect: "possible: 1001 → 1002 (busy) → 1003 (always) → 1001 (unregistered)"),
    Case(
      "who always forwards is never busy", Line(1001, ["always": "1003", "busy": "1002"]),
      Line(1002, ["always": "1001"])),
    Case(
      "where no phone rings, no answer is certain",
      Line(1001, undisturbed: true, ["no_answer": "1002"]), Line(1002, ["always": "1001"]),
      expect: "certain: 1001 → 1002 (no_answer) → 1001 (always)"),
    Case(
      "where a phone rings, it may be answered",
      Line(1001, undisturbed: false, ["no_answer": "1002"]), Line(1002, ["always": "1001"]),
      expect: "possible: 1001 → 1002 (no_answer) → 1001 (always)"),
    Case(
      "a rule that is off", Line(1001, enabled: false, ["always": "1002"]),
      Line(1002, ["always": "1001"])),
    Case(
      "a night that leads back to the rule for all times",
      Line(1001, in: "night", enabled: true, ["always": "1002"]),
      Line(1001, ["always": "+16175550199"]), Line(1002, ["always": "1001"]),
      expect: "certain in night: 1001 → 1002 (always in \"night\") → 1001 (always)"),
    Case(
      "two time frames that don't meet", Line(1001, in: "night", ["always": "1002"]),
      Line(1002, in: "lunch", ["always": "1001"])),
    Case(
      "the rule of the time frame, not the one for all times",
      Line(1001, ["always": "1002"]), Line(1002, in: "night", ["always": "+16175550199"]),
      Line(1002, ["always": "1001"]), expect: "certain: 1001 → 1002 → 1001, always"),
    Case(
      "a certain loop and one that leads into it", Line(1001, ["busy": "1002"]),
      Line(1002, ["always": "1003"]), Line(1003, ["always": "1002"]),
      expect: "certain: 1002 → 1003 → 1002, always"),
    Case(
      "of many loops of the same users the shortest", Line(1001, ["busy": "1002"]),
      Line(1002, ["busy": "1003", "no_answer": "1001"]), Line(1003, ["busy": "1001"]),
      expect: "possible: 1001 → 1002 (busy) → 1001 (no_answer)"),
    Case(
      "possible by day, certain at night", Line(1001, ["busy": "1002"]),
      Line(1001, in: "night", ["always": "1002"]), Line(1002, ["always": "1001"]),
      expect: "possible: 1001 → 1002 (busy) → 1001 (always)",
      "certain in night: 1001 → 1002 (always in \"night\") → 1001 (always)"),
  ]

  @Test(arguments: cases)
  func `loops are found and told by their path`(example: Case) {
    let found = Line.loops(example.lines).map { loop in
      (loop.isCertain ? "certain" : "possible")
        + (loop.timeFrame == "default" ? "" : " in \(loop.timeFrame)") + ": \(loop.path)"
    }
    #expect(found == example.expected)
  }

  @Test func `a loop through everybody is found and told in short`() {
    let users = 100_000
    let lines = (0..<users).map {
      Line(100_000 + $0, ["always": String(100_000 + ($0 + 1) % users)])
    }
    let loops = Line.loops(lines)
    #expect(loops.map(\.steps.count) == [users])
    #expect(
      loops.first?.path
        == "100000 → 100001 → 100002 → 100003 → 100004 → 100005 → 100006 → 100007 → "
        + "… (99992 more) → 100000, always")
  }

  @Test func `a target can be a number that is routed to a user`() {
    let lines = [Line(1001, ["always": "+16175550102"]), Line(1002, ["always": "1001"])]
    let loops = LoopSearch.loops(among: Line.forwarders(lines)) { target in
      target == "+16175550102" ? Extension("1002") : Extension(target)
    }
    #expect(loops.map(\.path) == ["1001 → 1002 → 1001, always"])
  }
}

import Rendering

/// What a rule does with a call, in words.
struct RuleSentence {
  private let rule: AnsweringRule
  /// By extension.
  private let names: [String: String]

  init(_ rule: AnsweringRule, _ names: [String: String]) {
    self.rule = rule
    self.names = names
  }

  /// `default: rings 1044 Ada Lovelace for 25 seconds, then goes to 8000 Care`.
  var text: String {
    let deeds = [answer, forward(.busy), forward(.unregistered)].compactMap(\.self)
    let title = rule.timeFrame + (rule.isEnabled ? ": " : " (switched off): ")
    return title + (deeds.isEmpty ? "says nothing" : deeds.joined(separator: "; "))
  }

  private var answer: String? {
    if let target = rule.target(.always) { return "every call goes to \(named(target))" }
    let goes = rule.target(.noAnswer).map { "goes to \(named($0))" }
    if rule.isUndisturbed {
      return "no phone rings (do not disturb)" + (goes.map { ", the call \($0)" } ?? "")
    }
    guard let goes else { return rings }
    return rings.map { "\($0), then \(goes)" } ?? "when nobody answers, \(goes)"
  }

  private var rings: String? {
    let time = rule.ringSeconds.map { "for " + Count.text($0, "second") }
    guard !rule.ring.isEmpty else { return time.map { "rings \($0)" } }
    let list = Self.list(rule.ring.map(named))
    return "rings \(list)" + (time.map { " \($0)" } ?? "")
  }

  private func forward(_ occasion: AnsweringRule.Occasion) -> String? {
    guard rule.target(.always) == nil else { return nil }
    return rule.target(occasion).map { "\(occasion.words), goes to \(named($0))" }
  }

  private func named(_ target: String) -> String { Peer(target, names[target] ?? "").text }

  private static func list(_ texts: [String]) -> String {
    guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " and " + last
  }
}

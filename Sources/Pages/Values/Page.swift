/// A page, ready to be written: a template's name and what it is filled with.
package struct Page: Hashable, Sendable {
  var template: PageTemplate
  var title: String
  var values: [String: PageValue]
  var problems: [InputProblem]
  /// The code of the form that signs out; nil on pages for strangers.
  var signOutCode: String?

  init(
    _ template: PageTemplate, _ title: String, _ values: [String: PageValue] = [:],
    problems: [InputProblem] = [], signOutCode: String? = nil
  ) {
    self.template = template
    self.title = title
    self.values = values
    self.problems = problems
    self.signOutCode = signOutCode
  }

  /// The sentence about one input, and whether there is one, for beside it.
  static func problem(_ input: String, _ problems: [InputProblem]) -> [String: PageValue] {
    let sentences = problems.filter { $0.input == input }.map(\.sentence)
    return [
      "has_problem": .flag(!sentences.isEmpty),
      "problem": .text(sentences.joined(separator: " ")),
    ]
  }
}

/// What is wrong with a case.
package struct JUnitProblem: Hashable, Sendable {
  /// The kind of problem, as a diagnostic's code.
  package var type: String
  /// In one sentence.
  package var message: String
  /// All there is to say, a line each; line ends within one are written out.
  package var lines: [String]

  package init(type: String, message: String, lines: [String] = []) {
    self.type = type
    self.message = message
    self.lines = lines
  }
}

/// Why an input is refused: the summary on top of the page links to it.
package struct InputProblem: Hashable, Sendable {
  /// The `id` of the input.
  package var input: String
  package var sentence: String

  package init(_ input: String, _ sentence: String) {
    self.input = input
    self.sentence = sentence
  }
}

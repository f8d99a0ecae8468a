package import Fields

/// Why something that a person typed is refused, to be shown beside where they typed it.
package struct FieldProblem: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case password
    case currentPassword
    case pin
    case own(Field)
  }

  package var place: Place
  /// A whole sentence to the person.
  package var sentence: String

  package init(_ place: Place, _ sentence: String) {
    self.place = place
    self.sentence = sentence
  }
}

package import Fields
package import Model

extension UserData {
  /// Adds the number of a user's data of one kind, as the column `kind` names it.
  package mutating func count(
    _ kind: String, _ number: Int, unheard: Int, of user: StoredUser.ID
  ) throws(UnfitValue) {
    switch Kind(rawValue: kind) {
    case .voicemail: (voicemails, self.unheard) = (number, unheard)
    case .greetings: greetings = number
    case .musicOnHold: musicOnHold = number
    case nil:
      throw UnfitValue(table: "user_data", row: user, column: "kind", problem: "is unknown")
    }
  }

  /// How many rows of each kind there are, and how many of them nobody has heard.
  package var rows: [(kind: Kind, number: Int, unheard: Int)] {
    [
      (Kind.voicemail, voicemails, unheard), (.greetings, greetings, greetings),
      (.musicOnHold, musicOnHold, musicOnHold),
    ].filter { $0.1 > 0 }
  }

  /// Whether there is no more of anything than in `expected`.
  package func isWithin(_ expected: UserData) -> Bool {
    voicemails <= expected.voicemails && unheard <= expected.unheard
      && greetings <= expected.greetings && musicOnHold <= expected.musicOnHold
  }
}

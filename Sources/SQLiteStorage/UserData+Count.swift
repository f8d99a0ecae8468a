import Fields
import GRDB

extension UserData {
  /// Adds a row of user, kind, number and number unheard.
  mutating func count(_ row: Row) throws {
    switch UserData.Kind(rawValue: try row.get(1)) {
    case .voicemail:
      voicemails = try row.get(2)
      unheard = try row.get(3)
    case .greetings: greetings = try row.get(2)
    case .musicOnHold: musicOnHold = try row.get(2)
    case nil:
      throw UnfitValue(
        table: "user_data", row: try row.get(0), column: "kind", problem: "is unknown")
    }
  }

  /// Whether there is no more of anything than in `expected`.
  func isWithin(_ expected: UserData) -> Bool {
    voicemails <= expected.voicemails && unheard <= expected.unheard
      && greetings <= expected.greetings && musicOnHold <= expected.musicOnHold
  }
}

package import Model
package import Storage

/// Words that columns hold for cases of enumerations; others than ours are unfit.
package enum StoredWords {
  package static func mailKind(
    _ word: String, in table: String, _ column: String, row: Int64
  ) throws(UnfitValue) -> NewMail.Kind {
    try known(NewMail.Kind(rawValue: word), table, column, row)
  }

  package static func channel(_ word: String, mail: Int64) throws(UnfitValue) -> Channel {
    try known(Channel(rawValue: word), "outbox", "channel", mail)
  }

  package static func state(_ word: String, mail: Int64) throws(UnfitValue) -> OutboxMail.State {
    try known(OutboxMail.State(rawValue: word), "outbox", "state", mail)
  }

  package static func receiptKind(
    _ word: String, user: StoredUser.ID
  ) throws(UnfitValue) -> Receipt.Kind {
    try known(Receipt.Kind(rawValue: word), "receipts", "kind", user)
  }

  private static func known<Value>(
    _ value: Value?, _ table: String, _ column: String, _ row: Int64
  ) throws(UnfitValue) -> Value {
    guard let value else {
      throw UnfitValue(table: table, row: row, column: column, problem: "is unknown")
    }
    return value
  }
}

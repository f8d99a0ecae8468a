package import Fields
package import Model

/// One row of a portal's user CSV, read.
package struct PortalUser: Hashable, Sendable {
  /// As spreadsheets count: the first row, with the names of the columns, is 1.
  package var row: Int
  /// Where the row begins in the file, from 1; behind quoted line ends it is more than `row`.
  package var line: Int
  package var `extension`: Extension
  /// By `Field.rawValue`; nil where the row says nothing.
  ///
  /// It may hold `add_phone`, and no PIN.
  package var values: [Value?]
  /// Whether the row has a voicemail PIN; the PIN itself isn't kept.
  package var hasPIN: Bool
  /// Nil where the row says nothing.
  package var status: AccountStatus?
  /// What the person has recorded, as the row says.
  package var data: UserData

  /// Of anything that one user has recorded; more is a mistake.
  package static let maximumCount = 100_000

  package init(
    _ extension: Extension, row: Int, line: Int,
    values: [Value?] = Array(repeating: nil, count: Field.count), hasPIN: Bool = false,
    status: AccountStatus? = nil, data: UserData = UserData()
  ) {
    self.extension = `extension`
    self.row = row
    self.line = line
    self.values = values
    self.hasPIN = hasPIN
    self.status = status
    self.data = data
  }

  package subscript(_ field: Field) -> Value? {
    get { values[Int(field.rawValue)] }
    set { values[Int(field.rawValue)] = newValue }
  }
}

import Fields
import Model
import PostgresConnection
import SQLForms
import Storage

/// Carries out changes of users, inside one transaction.
final class UserWriter {
  /// A change with the number of its user and the values that it sets.
  ///
  /// A class, as all of it is copied for every column otherwise.
  final class Target {
    let change: UserChange
    let id: StoredUser.ID
    let values: NewValues

    init(change: UserChange, id: StoredUser.ID, values: NewValues) {
      self.change = change
      self.id = id
      self.values = values
    }
  }

  let writing: Writing
  let author: Author
  let columns = UserColumns()
  let ledger: LedgerWriter
  private(set) var parking = Parking()
  /// Whoever has a higher number is created by this commit.
  private let lastStored: StoredUser.ID

  init(_ writing: Writing, author: Author) {
    self.writing = writing
    self.author = author
    ledger = LedgerWriter(writing: writing, author: author)
    lastStored = writing.numbers.user
  }

  func carryOut(_ changes: [UserChange]) throws {
    try writing.transaction.settle()
    for batch in Batches.of(changes) { try carryOut(batch) }
    try parking.close()
  }

  /// All at once, and by halves where something is refused: so the error is that of the first
  /// change that can't be made, as if one were made after the other.
  private func carryOut(_ batch: ArraySlice<UserChange>) throws {
    do {
      try writing.attempt { try carryOutAtOnce(batch) }
      try note(batch)
    } catch {
      guard Self.isRefusal(error) else { throw error }
      guard batch.count > 1 else {
        guard try makeRoom(for: batch, error) else { throw try meaning(of: error, batch) }
        return try carryOut(batch)
      }
      let middle = batch.startIndex + batch.count / 2
      try carryOut(batch[..<middle])
      try carryOut(batch[middle...])
    }
  }

  private static func isRefusal(_ error: any Error) -> Bool {
    switch error {
    case PostgresFailure.server(let error): error.breaksRule || error.isForbidden
    case PostgresFailure.unfitText, StoreError.stale, StoreError.refused: true
    default: false
    }
  }

  private func carryOutAtOnce(_ batch: ArraySlice<UserChange>) throws {
    guard let first = batch.first else { return }
    switch Batches.kind(of: first) {
    case .creation: try create(batch)
    case .update, .renaming: try update(batch)
    case .removal: try remove(batch)
    }
  }

  private func remove(_ batch: ArraySlice<UserChange>) throws {
    _ = try check(batch)
    let removed = try writing.run(
      "DELETE FROM rollcall.users WHERE organization_id = $1 AND id = ANY ($2::bigint[])",
      [.array(PostgresArray(try batch.map(Self.existing)))])
    try expect(batch.count, removed.affected)
    try ledger.audit(batch)
  }

  /// The user's number; throws `.stale` where there can't be one.
  static func existing(_ change: UserChange) throws(StoreError) -> StoredUser.ID {
    guard case .existing(let user, _) = change.target else {
      throw .stale(extension: change.extension.text)
    }
    return user
  }

  /// Rows that a policy hides from changes are passed over without a word.
  func expect(_ count: Int, _ affected: Int) throws(StoreError) {
    guard affected == count else {
      throw .refused(reason: "The server lets this login change \(affected) of \(count) users.")
    }
  }

  // MARK: Making room

  private func note(_ batch: ArraySlice<UserChange>) throws(StoreError) {
    for change in batch {
      guard case .existing(let user, _) = change.target else { continue }
      let fields = change.removes ? [.extension, .loginName] : change.fields.map(\.field)
      try parking.note(user, sets: fields.contains)
    }
  }

  /// Parks whoever is in the way of a change and may be changed later in the same commit.
  private func makeRoom(for batch: ArraySlice<UserChange>, _ error: any Error) throws -> Bool {
    guard case PostgresFailure.server(let failure) = error, failure.breaksUniqueness,
      let change = batch.first
    else { return false }
    let refusal = try conflict(of: change, failure)
    let values = try NewValues(change, columns)
    let own: StoredUser.ID = if case .existing(let id, _) = change.target { id } else { 0 }
    let holder = try writing.run(
      """
      SELECT id, revision, extension FROM rollcall.users
      WHERE organization_id = $1 AND id <> $2 AND (extension = $3 OR login_key = $4)
      ORDER BY (extension = $3) DESC
      """, [.integer(own), .text(values.extension.text), PostgresValue(values.loginKey)]
    ).first
    guard let holder, try holder.integer(0) <= lastStored,
      parking.mayMakeRoom(try holder.integer(0))
    else { return false }
    let key: Parking.Key =
      try holder.text(2) == values.extension.text ? .number : .login
    guard try park(try holder.integer(0), key) else { return false }
    parking.park(
      try holder.integer(0), revision: try holder.integer(1), key, refusal: refusal)
    return true
  }

  /// False where the login isn't allowed to.
  private func park(_ user: StoredUser.ID, _ key: Parking.Key) throws -> Bool {
    let assignment = key == .number ? "extension = $3" : "login_key = $3"
    let value: PostgresValue = key == .number ? .text(try freeNumber()) : .null
    do {
      return try writing.attempt {
        try writing.run(
          "UPDATE rollcall.users SET \(assignment) WHERE organization_id = $1 AND id = $2",
          [.integer(user), value]
        ).affected == 1
      }
    } catch PostgresFailure.server(let error) where error.isForbidden {
      return false
    }
  }

  private func freeNumber() throws -> String {
    while true {
      let number = parking.nextNumber()
      let taken = try writing.run(
        "SELECT id FROM rollcall.users WHERE organization_id = $1 AND extension = $2",
        [.text(number)])
      if taken.count == 0 { return number }
    }
  }

  // MARK: Refusals

  private func meaning(of error: any Error, _ batch: ArraySlice<UserChange>) throws -> any Error {
    guard case PostgresFailure.server(let failure) = error, failure.breaksUniqueness,
      let change = batch.first
    else { return error }
    return try conflict(of: change, failure)
  }

  /// Which other user has the extension or the login name, in words.
  private func conflict(of change: UserChange, _ failure: ServerError) throws -> StoreError {
    let values = try NewValues(change, columns)
    let user: StoredUser.ID? = if case .existing(let id, _) = change.target { id } else { nil }
    let wanted = values.extension
    let taken = try writing.run(
      """
      SELECT id FROM rollcall.users
      WHERE organization_id = $1 AND extension_number = $2 AND extension = $3
        AND id IS DISTINCT FROM $4
      """, [.integer(wanted.number), .text(wanted.text), PostgresValue(user)])
    if taken.count > 0 {
      return user == nil ? .stale(extension: wanted.text) : values.refusalOfNumber
    }
    guard failure.constraint == "users_login_key_key", let key = values.loginKey else {
      return .refused(reason: "extension \(wanted): \(failure.message)")
    }
    // Another organization's user is hidden from most.
    let owner = try writing.run(
      "SELECT extension FROM rollcall.users WHERE organization_id = $1 AND login_key = $2",
      [.text(key)])
    return values.refusal(loginNameOf: try owner.first?.text(0))
  }
}

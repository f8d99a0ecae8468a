import Fields
import Model
import Storage

/// Who is in the way of an earlier change of the same commit, and hasn't been changed yet.
struct MemoryCommit {
  private struct Guest {
    var user: StoredUser.ID
    var field: Field
    var refusal: StoreError
  }

  private var guests: [Guest] = []
  private var changed: Set<StoredUser.ID> = []

  func isParked(_ user: StoredUser.ID, _ field: Field) -> Bool {
    guests.contains { $0.user == user && $0.field == field }
  }

  mutating func park(
    _ user: StoredUser.ID, _ field: Field, _ refusal: StoreError
  ) throws(StoreError) {
    guard !changed.contains(user) else { throw refusal }
    guests.append(Guest(user: user, field: field, refusal: refusal))
  }

  mutating func note(_ user: StoredUser.ID) {
    changed.insert(user)
    guests.removeAll { $0.user == user }
  }

  func close() throws(StoreError) {
    if let guest = guests.first { throw guest.refusal }
  }
}

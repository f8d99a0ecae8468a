package import Fields
package import Model
package import Storage

/// Users who made room for an earlier change of the same commit, until their own change comes.
///
/// A number and a login name are one user's at any moment, so users who change places can't do so
/// one after the other: who is in the way is parked, and must be gone when the commit ends.
package struct Parking {
  /// What a parked user had that somebody else has now.
  package enum Key {
    case number
    case login
  }

  private struct Guest {
    let user: StoredUser.ID
    let revision: Int64
    let key: Key
    let refusal: StoreError
  }

  private var guests: [Guest] = []
  private var changed: Set<StoredUser.ID> = []
  private var lastNumber: Int64 = 10_000_000_000_000_000

  package init() {}

  /// The revision that a parked user had, which is the one that their change knows.
  package func revision(of user: StoredUser.ID) -> Int64? {
    guests.first { $0.user == user }?.revision
  }

  /// Whether a user's own change may still come.
  package func mayMakeRoom(_ user: StoredUser.ID) -> Bool { !changed.contains(user) }

  /// A number of 16 digits that is hardly anybody's.
  package mutating func nextNumber() -> String {
    lastNumber -= 1
    return String(lastNumber)
  }

  /// `refusal` is what is wrong if the user's own change doesn't come.
  package mutating func park(
    _ user: StoredUser.ID, revision: Int64, _ key: Key, refusal: StoreError
  ) {
    let known = self.revision(of: user) ?? revision
    guests.append(Guest(user: user, revision: known, key: key, refusal: refusal))
  }

  /// Notes that a user's change was made, which must have given them another number or login name
  /// if somebody has theirs.
  package mutating func note(
    _ user: StoredUser.ID, sets field: (Field) -> Bool
  ) throws(StoreError) {
    changed.insert(user)
    for guest in guests where guest.user == user {
      guard field(guest.key == .number ? .extension : .loginName) else { throw guest.refusal }
    }
    guests.removeAll { $0.user == user }
  }

  /// Throws what is wrong if somebody is parked still.
  package func close() throws(StoreError) {
    if let guest = guests.first { throw guest.refusal }
  }
}

package import Fields
package import Model

/// Who is declared as somebody that is stored under another extension, without a `was`.
///
/// Whoever changes the number in an entry, or puts an old file back, writes people onto the accounts
/// of others: their password, PIN and voicemails stay where they are.
package struct Lookalikes {
  /// What people are known by, whatever the case of its letters; system users share names.
  private struct Person: Hashable {
    private var names: [String?]
    private var address: String?

    /// What a manifest doesn't say stays as it is stored; nil: no person, or one without a name.
    init?(_ desired: DesiredUser? = nil, on stored: StoredUser?) {
      guard (desired?[.kind] ?? stored?[.kind])?.text ?? "person" == "person" else { return nil }
      names = [Field.firstName, .lastName].map { field in
        (desired?[field] ?? stored?[field])?.text?.lowercased()
      }
      address = (desired?[.emails] ?? stored?[.emails])?.texts.first?.lowercased()
      guard names.contains(where: { $0 != nil }) else { return nil }
    }
  }

  private let desired: Desired
  private let owners: [Person: StoredUser]

  /// `stored` are those whom the caller may know of.
  package init(_ desired: Desired, stored: some Sequence<StoredUser>) {
    self.desired = desired
    owners = Dictionary(stored.compactMap { user in Person(on: user).map { ($0, user) } }) {
      $0.extension < $1.extension ? $0 : $1
    }
  }

  /// Whether a manifest calls somebody otherwise than they are stored, if they are.
  package static func isRenamed(_ user: DesiredUser, _ stored: StoredUser?) -> Bool {
    guard let stored else { return true }
    return [Field.firstName, .lastName, .emails].contains { field in
      user[field].map { $0 != stored[field] } ?? false
    }
  }

  /// Where somebody is stored who has the names and the address that a user is to have, and whom no
  /// manifest calls so under that extension.
  package func place(of user: DesiredUser, _ stored: StoredUser?) -> Extension? {
    guard let person = Person(user, on: stored), let owner = owners[person],
      owner.id != stored?.id, owner.extension != user.extension,
      Person(on: stored) != person
    else { return nil }
    let isKept = desired.user(owner.extension).map { Person($0, on: owner) == person } ?? false
    return isKept ? nil : owner.extension
  }
}

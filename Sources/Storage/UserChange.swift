package import Fields
package import Model

/// All that a run does to one user, and what it remembers of it.
package struct UserChange: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    /// To be created; the extension must be free.
    case new(Extension)
    /// As it was when the plan was made.
    case existing(StoredUser.ID, revision: Int64)
  }

  /// A field and what it shall hold; nil unsets it.
  ///
  /// Lists are whole.
  package struct FieldValue: Hashable, Sendable {
    package var field: Field
    package var value: Value?

    package init(_ field: Field, _ value: Value?) {
      self.field = field
      self.value = value
    }
  }

  /// One line of the audit log.
  package struct Audit: Hashable, Sendable {
    package var action: ActionKind
    /// A JSON array of `{field, before, after}`; secrets as "set" or "cleared".
    package var changes: String

    package init(_ action: ActionKind, changes: String) {
      self.action = action
      self.changes = changes
    }
  }

  /// The last applied values with the fingerprint that tells whether they are still the same.
  package struct Applied: Hashable, Sendable {
    package var values: String
    package var fingerprint: UInt64

    package init(values: String, fingerprint: UInt64) {
      self.values = values
      self.fingerprint = fingerprint
    }
  }

  package var target: Target
  package var `extension`: Extension
  package var fields: [FieldValue] = []
  /// The hash of a PIN to set, in `CredentialHash`'s text form.
  package var pin: String?
  /// The hash of a password to set: only a store that is being filled has one for a new user.
  package var password: String?
  /// What a new user has recorded already; as above.
  package var data = UserData()
  package var clearsPIN = false
  package var clearsPassword = false
  /// Whether the account counts as reset from now on.
  package var marksReset = false
  package var deletes: Set<UserData.Kind> = []
  /// What the deletion was planned to destroy; more than that is stale.
  package var expectedData: UserData?
  package var removes = false
  package var applied: Applied?
  package var receipts: [Receipt] = []
  package var settledReceipts: [Receipt] = []
  package var mail: NewMail?
  package var audits: [Audit] = []

  package init(_ target: Target, extension: Extension) {
    self.target = target
    self.extension = `extension`
  }

  /// What is destroyed: with the user all there is.
  package var destroys: Set<UserData.Kind> { removes ? Set(UserData.Kind.allCases) : deletes }
}

package import Model
package import Storage

/// What a person changes in their own account, all at once or not at all.
package struct AccountChange: Hashable, Sendable {
  package var user: StoredUser.ID
  /// As the person saw the account; nil where that doesn't matter.
  package var revision: Int64?
  /// The digest of the link that allows the change and is used up by it.
  package var link: String?
  /// Own fields only; a new primary address ends the links that went to the old one.
  package var fields: [UserChange.FieldValue] = []
  /// A hash in `CredentialHash`'s text form; a new one ends all sessions and links.
  package var password: String?
  package var pin: String?
  /// Starts once the change is made.
  package var session: NewSession?
  /// To the portal's outbox: a notice, or a link that the person asked for.
  package var mail: NewMail?
  /// For the audit log: who, as a login name; which request of the portal; and what, in JSON.
  package var who: String
  package var run: String
  package var audits: [UserChange.Audit] = []

  package init(user: StoredUser.ID, who: String, run: String) {
    self.user = user
    self.who = who
    self.run = run
  }
}

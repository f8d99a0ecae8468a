package import Fields

/// A person's account, as they may see it.
package struct Profile: Hashable, Sendable {
  package var loginName: String
  package var `extension`: String
  package var firstName: String
  package var lastName: String
  package var directNumbers: [String]
  /// Of the stored user; an edit hands it back.
  package var revision: Int64
  /// The own fields (`OwnFields`) that have a value.
  package var values: [Field: Value]
  package var pinSet: Bool
  package var rules: CredentialRules

  package init(
    loginName: String, extension: String, firstName: String, lastName: String,
    directNumbers: [String], revision: Int64, values: [Field: Value], pinSet: Bool,
    rules: CredentialRules
  ) {
    self.loginName = loginName
    self.extension = `extension`
    self.firstName = firstName
    self.lastName = lastName
    self.directNumbers = directNumbers
    self.revision = revision
    self.values = values
    self.pinSet = pinSet
    self.rules = rules
  }
}

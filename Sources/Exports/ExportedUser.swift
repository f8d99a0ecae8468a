package import Fields
package import Model

/// A stored user on the way out of a store or into an empty one.
package struct ExportedUser: Hashable, Sendable {
  package var `extension`: Extension
  /// By `Field.rawValue`: the stored fields alone; nil is unset.
  package var values: [Value?]
  /// Whether a password is set; what it is stays behind.
  package var passwordSet: Bool
  package var pinSet: Bool
  package var wasReset: Bool
  package var data: UserData

  package init(
    _ extension: Extension, values: [Value?] = Array(repeating: nil, count: Field.count),
    passwordSet: Bool = false, pinSet: Bool = false, wasReset: Bool = false,
    data: UserData = UserData()
  ) {
    self.extension = `extension`
    self.values = values
    self.passwordSet = passwordSet
    self.pinSet = pinSet
    self.wasReset = wasReset
    self.data = data
  }

  package subscript(_ field: Field) -> Value? {
    get { values[Int(field.rawValue)] }
    set { values[Int(field.rawValue)] = newValue }
  }
}

extension ExportedUser {
  package init(_ user: StoredUser, data: UserData) {
    self.init(
      user.extension, values: user.values, passwordSet: user.passwordSet, pinSet: user.pinSet,
      wasReset: user.wasReset, data: data)
  }

  /// Nil for a system user, which has no login.
  package var status: AccountStatus? {
    guard self[.kind]?.text ?? "person" == "person" else { return nil }
    return AccountStatus(passwordSet: passwordSet, pinSet: pinSet, wasReset: wasReset)
  }
}

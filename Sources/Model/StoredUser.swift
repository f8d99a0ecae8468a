package import Fields

/// A user as the phone system holds it now.
package struct StoredUser: Hashable, Sendable {
  /// The phone system's own number for the user; it survives renumbering.
  package typealias ID = Int64

  package var id: ID
  /// Grows with every change to the stored user, whoever makes it.
  package var revision: Int64
  package var `extension`: Extension
  /// By `Field.rawValue`; nil is unset, and an empty list is unset too.
  package var values: [Value?]
  package var passwordSet: Bool
  package var pinSet: Bool
  package var wasReset: Bool

  package init(
    id: ID, revision: Int64 = 1, extension: Extension,
    values: [Value?] = Array(repeating: nil, count: Field.count), passwordSet: Bool = false,
    pinSet: Bool = false, wasReset: Bool = false
  ) {
    self.id = id
    self.revision = revision
    self.extension = `extension`
    self.values = values
    self.passwordSet = passwordSet
    self.pinSet = pinSet
    self.wasReset = wasReset
  }

  package subscript(_ field: Field) -> Value? {
    get { values[Int(field.rawValue)] }
    set { values[Int(field.rawValue)] = newValue }
  }

  /// A user without one is a person.
  package var kind: String { self[.kind]?.text ?? "person" }

  package var isPerson: Bool { kind == "person" }

  package var isCallQueue: Bool { self[.kind]?.text == "call_queue" }

  package var name: String { UserName.full(self[.firstName]?.text, self[.lastName]?.text) }

  /// Nil for a system user, which has no login.
  package var status: AccountStatus? {
    guard isPerson else { return nil }
    return AccountStatus(passwordSet: passwordSet, pinSet: pinSet, wasReset: wasReset)
  }
}

extension StoredUser {
  /// Where links go, in canonical form.
  package var primaryAddress: String? { self[.emails]?.texts.first.map(EmailAddress.canonical) }
}

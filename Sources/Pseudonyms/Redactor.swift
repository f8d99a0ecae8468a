import Fields

/// Puts pseudonyms in the place of people's names, addresses and numbers, for logs that anybody
/// may read.
///
/// The same text gets the same pseudonym wherever it stands, whatever the format.
package struct Redactor: Sendable {
  /// A short code for a text, which only somebody with the key can make.
  let code: @Sendable (String) -> String

  package init(code: @escaping @Sendable (String) -> String) {
    self.code = code
  }

  package func name(_ text: String) -> String {
    text.isEmpty ? text : "name-" + code(text)
  }

  /// An address at a domain that nobody has (RFC 2606).
  package func address(_ text: String) -> String {
    "mail-" + code(EmailAddress.canonical(text)) + "@redacted.invalid"
  }

  /// For extensions and phone numbers.
  package func number(_ text: String) -> String { "number-" + code(text) }

  func device(_ text: String) -> String { "device-" + code(text) }

  /// A request value may say why somebody was reset.
  func request(_ text: String) -> String { text == "true" ? text : "request-" + code(text) }

  /// The key of a user or another resource.
  func key(_ key: String, of resource: ResourceKind) -> String {
    switch resource {
    case .user, .phoneNumber: number(key)
    case .sharedContact: name(key)
    case .department, .site: key
    }
  }

  /// The name of a resource, which is its key where it has no other.
  func name(_ name: String, key: String, of resource: ResourceKind) -> String {
    resource == .user ? self.name(name) : self.key(name, of: resource)
  }
}

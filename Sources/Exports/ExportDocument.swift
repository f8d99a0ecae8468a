package import Fields

/// The stored state of an organization: all that a phone system would have to tell, and no secret.
package struct ExportDocument: Hashable, Sendable {
  /// Raised by a change that an older program would misread; it reads no newer one.
  package static let format = "1.0"

  package var organization: String
  /// In which its login names end.
  package var domain: String
  package var resources: [ResourceKind: [Item]]
  package var users: [ExportedUser]

  package init(
    organization: String, domain: String, resources: [ResourceKind: [Item]] = [:],
    users: [ExportedUser] = []
  ) {
    self.organization = organization
    self.domain = domain
    self.resources = resources
    self.users = users
  }
}

package import Fields

/// What all manifests of a workspace say, read as one.
package struct Desired: Hashable, Sendable {
  /// The files read, relative to the workspace, sorted.
  package var files: [String]
  /// By extension.
  package var users: [DesiredUser]
  /// Departments, sites, phone numbers and contacts, by key.
  package var resources: [ResourceKind: [DesiredResource]]

  package init(
    files: [String] = [], users: [DesiredUser] = [],
    resources: [ResourceKind: [DesiredResource]] = [:]
  ) {
    self.files = files
    self.users = users
    self.resources = resources
  }
}

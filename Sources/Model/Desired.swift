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

extension Desired {
  package func user(_ extension: Extension) -> DesiredUser? {
    place(of: `extension`).map { users[$0] }
  }

  /// Where in `users` the one with this extension is; they are in order, so it is found by halving.
  package func place(of extension: Extension) -> Int? {
    var low = users.startIndex
    var high = users.endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if users[middle].extension < `extension` { low = middle + 1 } else { high = middle }
    }
    return low < users.endIndex && users[low].extension == `extension` ? low : nil
  }
}

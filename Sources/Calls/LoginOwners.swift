import Fields
package import Model

/// Whose login names are once a plan is carried out: each must be one user's.
package struct LoginOwners {
  /// What a plan does to a user.
  package struct Step {
    /// Nil for somebody new.
    var user: StoredUser.ID?
    /// The extension afterwards; nil where there is no user then.
    var `extension`: String?
    /// Afterwards; nil where it stays as it is.
    var login: String?

    package init(user: StoredUser.ID?, extension: String?, login: String?) {
      self.user = user
      self.extension = `extension`
      self.login = login
    }
  }

  /// A login name that a step gives to one user while another has it.
  package struct Conflict {
    package var step: Int
    package var login: String
    package var other: String
    /// Whether another step gives it to the other.
    package var isPlanned: Bool
  }

  private struct Owner {
    var `extension`: String
    /// The step that gives it to them.
    var step: Int?
  }

  package static func conflicts(_ steps: [Step], _ users: [StoredUser]) -> [Conflict] {
    let owners = owners(steps, users)
    return steps.indices.compactMap { place in
      guard steps[place].extension != nil, let login = steps[place].login,
        let other = owners[login.lowercased()]?.first(where: { $0.step != place })
      else { return nil }
      return Conflict(
        step: place, login: login, other: other.extension, isPlanned: other.step != nil)
    }
  }

  /// By what the stores compare: the login name in lower case.
  private static func owners(_ steps: [Step], _ users: [StoredUser]) -> [String: [Owner]] {
    var owners = Dictionary(
      steps.lazy.compactMap { step in step.login.map { ($0.lowercased(), [Owner]()) } }
    ) { first, _ in first }
    guard !owners.isEmpty else { return [:] }
    let known = Dictionary(
      steps.lazy.compactMap { step in step.user.map { ($0, step) } }
    ) { first, _ in first }
    for user in users {
      let step = known[user.id]
      guard let login = user[.loginName]?.text?.lowercased(), owners[login] != nil,
        step?.login == nil, let number = step.map(\.extension) ?? user.extension.text
      else { continue }
      owners[login]?.append(Owner(extension: number))
    }
    for (place, step) in steps.enumerated() {
      guard let login = step.login, let number = step.extension else { continue }
      owners[login.lowercased()]?.append(Owner(extension: number, step: place))
    }
    return owners
  }
}

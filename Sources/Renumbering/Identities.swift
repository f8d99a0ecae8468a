import Fields
package import Model

/// Which desired user each stored one is: what `Renumberings` says, the other way round.
package struct Identities {
  package enum Identity {
    case unmanaged
    case managed(DesiredUser)
    /// It can't be told which of them it is, if any.
    case disputed([DesiredUser])

    package var user: DesiredUser? { if case .managed(let user) = self { user } else { nil } }

    package var rivals: [DesiredUser] { if case .disputed(let users) = self { users } else { [] } }
  }

  private var renumbered: [Extension: Identity] = [:]
  private let desired: Desired

  /// Whether it takes more than the extension to know who is who; else nothing stored is needed.
  package static func needStored(_ desired: Desired) -> Bool {
    desired.users.contains { $0.former != nil }
  }

  package init(
    _ desired: Desired, stored: [StoredUser] = [],
    applied: @escaping (StoredUser) -> AppliedValues? = { _ in nil }
  ) {
    self.desired = desired
    guard Self.needStored(desired) else { return }
    let stored = Dictionary(stored.map { ($0.extension, $0) }) { first, _ in first }
    let renumberings = Renumberings(desired, stored: stored, applied: applied)
    for place in stored.keys where renumberings.concern(place) { renumbered[place] = .unmanaged }
    var certain: [Extension: Identity] = [:]
    for user in desired.users {
      if renumberings.states[user.extension]?.reason != nil {
        for place in [user.extension, user.former].compactMap(\.self) { dispute(place, user) }
      } else if let found = renumberings.user(user.extension) {
        certain[found.extension] = .managed(user)
      }
    }
    renumbered.merge(certain) { $1 }
  }

  package func identity(of user: StoredUser) -> Identity {
    renumbered[user.extension] ?? desired.user(user.extension).map(Identity.managed) ?? .unmanaged
  }

  package func isManaged(_ user: StoredUser) -> Bool {
    if case .unmanaged = identity(of: user) { false } else { true }
  }

  private mutating func dispute(_ place: Extension, _ user: DesiredUser) {
    guard case .disputed(let others) = renumbered[place] else {
      renumbered[place] = .disputed([user])
      return
    }
    renumbered[place] = .disputed(others + [user])
  }
}

import Fields
import Model

/// What the `was` keys of all manifests amount to, held against what is stored.
///
/// A wrong guess would give one person the account of another, so where two users could be meant,
/// neither is touched.
struct Renumberings {
  enum State {
    /// The user is stored under the old extension.
    case pending(StoredUser)
    /// The user is stored under the new extension, and nobody under the old one.
    case done
    /// Nobody is stored under either extension.
    case notFound
    /// The old extension is another user's by now.
    case passedOn
    /// It can't be told who is who; the reason follows the user's name.
    case conflict(reason: String)
  }

  private(set) var states: [Extension: State] = [:]
  private let desired: Desired
  private let stored: [Extension: StoredUser]

  init(_ desired: Desired, stored: [Extension: StoredUser]) {
    self.desired = desired
    self.stored = stored
    let renumbered = desired.users.compactMap { user in
      Self.oldExtension(of: user).map { (user: user.extension, old: $0) }
    }
    let claims = Dictionary(grouping: renumbered, by: \.old)
    for (user, old) in renumbered {
      let isShared = (claims[old]?.count ?? 0) > 1
      states[user] =
        isShared ? .conflict(reason: "\(old) was more than one user") : state(of: user, old)
    }
    for (user, old) in renumbered { spread(from: user, to: old) }
  }

  /// The extension that the user had before; nil where nothing is renumbered.
  static func oldExtension(of user: DesiredUser) -> Extension? {
    guard let old = user[.was]?.text.flatMap(Extension.init), old != user.extension else {
      return nil
    }
    return old
  }

  private func state(of user: Extension, _ old: Extension) -> State {
    guard let storedOld = stored[old] else { return stored[user] == nil ? .notFound : .done }
    let isDeclared = desired.user(old) != nil
    switch (stored[user] == nil, isDeclared) {
    case (true, false): return .pending(storedOld)
    case (true, true): return .conflict(reason: "\(old) is declared for another user")
    case (false, false): return .conflict(reason: "both are stored")
    case (false, true):
      return isCycle(from: user)
        ? .conflict(reason: "they changed places, and it can't be told if that is done") : .passedOn
    }
  }

  private func isCycle(from start: Extension) -> Bool {
    var seen: Set<Extension> = []
    var next: Extension? = start
    while let current = next, seen.insert(current).inserted {
      next = desired.user(current).flatMap(Self.oldExtension)
    }
    return next == start
  }

  /// Whoever is declared under the old extension could be the one who is stored there, or not.
  private mutating func spread(from user: Extension, to old: Extension) {
    guard case .conflict = states[user], stored[old] != nil, desired.user(old) != nil else {
      return
    }
    if case .conflict = states[old] { return }
    states[old] = .conflict(reason: "\(user) was \(old) and isn't renumbered yet")
  }
}

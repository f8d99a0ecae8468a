package import Fields
package import Storage

/// What must hold before a store is filled; every store asks inside the transaction.
package struct FillingRules {
  private let users: Int
  private let resources: [ResourceKind: [Item]]

  /// `users` and `resources` are what the organization has by now.
  package init(users: Int, resources: [ResourceKind: [Item]]) {
    self.users = users
    self.resources = resources
  }

  /// Throws unless what is there by now is part of what is to be there: no user, and of the
  /// resources only those that are stored as they are there.
  package func check(_ wanted: [ResourceKind: [Item]]) throws(StoreError) {
    guard users == 0 else {
      throw refusal("has \(users) \(users == 1 ? "user" : "users") already")
    }
    for kind in ResourceKind.listed {
      let wanted = Set((wanted[kind] ?? []).map(\.storable))
      let others = (resources[kind] ?? []).filter { !wanted.contains($0.storable) }
      guard let first = others.first else { continue }
      throw refusal(
        "has the \(kind.title) \(first.key)\(others.count > 1 ? " and others" : "") already, "
          + "which would be left over")
    }
  }

  private func refusal(_ reason: String) -> StoreError {
    .refused(
      reason: "The store \(reason), and only an empty one is filled: nothing is merged or "
        + "overwritten. Name a new store, as --store sqlite:trial.db.")
  }
}

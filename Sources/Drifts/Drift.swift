package import Fields
package import Model
package import Plans

/// What differs from what was last applied, and what else waits for somebody.
///
/// A finished value, in order: users by extension, all else by user.
package struct Drift: Hashable, Sendable {
  package var organization: String
  package var store: String
  package var role: Role
  /// When the store was read, in seconds since 1970, UTC.
  package var checked: Int64
  /// Managed users of whom something was changed outside the manifests.
  package var changed: [ChangedUser] = []
  /// Managed users who were there and are no longer.
  package var gone: [GoneUser] = []
  package var unmanaged: [Unmanaged] = []
  /// Empty when the area is the whole organization.
  package var outOfArea: [OutOfArea] = []
  /// What only support may change, asked for or not yet.
  package var needsSupport: [SupportNeed] = []
  package var links: [UnusedLink] = []
  package var mails: [UnsentMail] = []
  /// How many people of the area have each account status; those that nobody has are left out.
  package var accounts: [AccountStatus: Int] = [:]
  /// The managed users by department, the name first; users without one come last.
  package var groups: [UserGroup] = []
  /// Edits of the manifests that wait for an apply; they are no drift.
  package var pending = PendingEdits()

  package init(organization: String, store: String, role: Role, checked: Int64) {
    self.organization = organization
    self.store = store
    self.role = role
    self.checked = checked
  }

  /// Whether anything stored differs from what was last applied.
  ///
  /// Users whom nobody manages, requests, links and mails are told, but are no drift.
  package var isDrifted: Bool { !changed.isEmpty || !gone.isEmpty }

  /// How many stored users were held against what was last applied.
  package var compared: Int { groups.reduce(0) { $0 + $1.compared } }

  /// How many users of the area the manifests name, and don't want absent.
  package var managed: Int { groups.reduce(0) { $0 + $1.managed } }

  /// Whether there is neither drift nor anybody of whom it could be said that there is none.
  package var isUnfounded: Bool { compared == 0 && !isDrifted }

  package var summary: DriftSummary { DriftSummary(self) }
}

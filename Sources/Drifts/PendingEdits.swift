/// How many edits of the manifests wait for an apply.
package struct PendingEdits: Hashable, Sendable {
  /// Users to create or remove.
  package var users = 0
  /// Fields, or entries of lists, whose value the manifests changed.
  package var fields = 0
  /// Resets, password resets and welcomes.
  package var requests = 0
  /// Departments, sites, phone numbers and contacts.
  ///
  /// The ledger knows no last applied values of them, so what somebody changed by hand is among
  /// them.
  package var resources = 0

  package init() {}

  package var total: Int { users + fields + requests + resources }
}

package import Fields
package import Model

/// Somebody who may run commands on a store, and as what.
package struct Operator: Hashable, Sendable {
  /// Never given again, not even once they are revoked: the audit log names them.
  package var name: String
  package var role: Role
  package var area: Area
  /// Seconds since 1970, UTC.
  package var created: Int64
  /// Who added them.
  package var createdBy: String
  /// When their token ended; nil while it holds.
  package var revoked: Int64?

  package init(
    name: String, role: Role, area: Area = .organization, created: Int64, createdBy: String,
    revoked: Int64? = nil
  ) {
    self.name = name
    self.role = role
    self.area = area
    self.created = created
    self.createdBy = createdBy
    self.revoked = revoked
  }
}

package import Fields
package import Model

/// One thing that apply does to one user or other resource.
package struct Action: Hashable, Sendable {
  package var kind: ActionKind
  package var resource: ResourceKind
  /// The stored extension (the new one for a `create`), or the resource's key.
  package var key: String
  package var name: String
  /// The revision that the plan saw; nil where nothing is stored yet.
  package var revision: Int64?
  package var source: ManifestPlace?
  package var changes: [FieldChange] = []
  /// The request value that asks for it.
  package var request: String?
  /// What a reset or removal destroys.
  package var deletes: UserData?
  /// Which data a reset deletes, counted in `deletes`.
  package var deletedKinds: Set<UserData.Kind> = []
  /// Where the PIN comes from that a reset sets anew.
  package var pin: PINSource?
  /// The address that gets a link.
  package var to: String?

  package init(_ kind: ActionKind, _ resource: ResourceKind, key: String, name: String) {
    self.kind = kind
    self.resource = resource
    self.key = key
    self.name = name
  }
}

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

extension Action {
  /// Whether it carries all that its kind needs, and nothing of another kind: an update that also
  /// mails a link would be one that nobody judges.
  package var isConsistent: Bool {
    switch kind {
    case .create, .update:
      request == nil && to == nil && pin == nil && destroysNothing
        && (kind == .create || !changes.isEmpty)
    case .reset:
      resource == .user && changes.isEmpty && request != nil && to == nil && deletes != nil
        && !deletedKinds.isEmpty
    case .resetPassword:
      resource == .user && changes.isEmpty && request != nil && pin == nil && destroysNothing
    case .sendWelcome:
      resource == .user && changes.isEmpty && request != nil && to != nil && pin == nil
        && destroysNothing
    case .remove:
      resource == .user && changes.isEmpty && to == nil && pin == nil && deletes != nil
    }
  }

  private var destroysNothing: Bool { deletes == nil && deletedKinds.isEmpty }
}

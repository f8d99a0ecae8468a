package import Fields
package import Model

/// One department, site, phone number or contact as it shall be stored, replacing what is there.
package struct ResourceChange: Hashable, Sendable {
  package var kind: ResourceKind
  package var action: ActionKind
  package var item: Item
  /// For the audit log: a JSON array of `{field, before, after}`.
  package var audit: String

  package init(kind: ResourceKind, action: ActionKind, item: Item, audit: String) {
    self.kind = kind
    self.action = action
    self.item = item
    self.audit = audit
  }
}

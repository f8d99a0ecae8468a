package import Fields

/// Something stored that no manifest names.
///
/// It is reported and never touched.
package struct Unmanaged: Hashable, Sendable {
  package var resource: ResourceKind
  package var key: String
  package var name: String

  package init(_ resource: ResourceKind, key: String, name: String) {
    self.resource = resource
    self.key = key
    self.name = name
  }
}

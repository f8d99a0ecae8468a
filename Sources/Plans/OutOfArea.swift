package import Fields

/// Something that the manifests declare outside the area of the run.
///
/// It is neither compared nor changed.
package struct OutOfArea: Hashable, Sendable {
  package var resource: ResourceKind
  package var key: String
  package var name: String
  package var source: ManifestPlace?
  /// The fields that lie within the area all the same: of a supervisor's queue, its agents.
  package var except: [Field] = []

  package init(_ resource: ResourceKind, key: String, name: String, source: ManifestPlace?) {
    self.resource = resource
    self.key = key
    self.name = name
    self.source = source
  }
}

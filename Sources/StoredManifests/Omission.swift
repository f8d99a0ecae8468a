package import Fields

/// Something stored that the manifests don't say, and what a person can do about it.
package struct Omission: Hashable, Sendable {
  package var kind: ResourceKind
  /// The user's extension, or the name of a site and the like.
  package var key: String
  /// The user's name.
  package var name: String
  /// What isn't written; empty: nothing about it is.
  package var fields: [String]
  /// Why, as a sentence without its capital and full stop.
  package var reason: String
  package var remedy: String
}

extension Omission: Comparable {
  /// In the order of a plan.
  package static func < (left: Omission, right: Omission) -> Bool {
    guard left.kind == right.kind else { return left.place < right.place }
    if let one = Extension(left.key), let other = Extension(right.key), one != other {
      return one < other
    }
    return (left.key, left.fields.joined(), left.reason)
      < (right.key, right.fields.joined(), right.reason)
  }

  private var place: Int { ResourceKind.allCases.firstIndex(of: kind) ?? 0 }
}

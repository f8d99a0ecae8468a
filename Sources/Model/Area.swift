package import Fields

/// The part of an organization that a run may act on.
package enum Area: Hashable, Sendable {
  case organization
  /// The users of a site.
  case site(String)
  /// The agents of these call queues.
  case queues(Set<Extension>)
}

package import Fields

/// The part of an organization that a run may act on.
package enum Area: Hashable, Sendable {
  /// All of it.
  case organization
  /// The users of one site.
  case site(String)
  /// The agents of some call queues, and which of them answer which of the queues.
  case queues(Set<Extension>)
}

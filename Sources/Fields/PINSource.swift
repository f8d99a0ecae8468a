/// Where a voicemail PIN comes from; never the PIN itself.
package enum PINSource: Hashable, Sendable {
  /// An environment variable of the run that applies.
  case environment(String)
  /// Drawn at apply and told to nobody: the person sets theirs by the link.
  case generated
}

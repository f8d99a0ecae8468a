package import Plans
package import Storage

/// Why a run stopped.
///
/// Unless the case says otherwise, nothing was changed.
package enum ReconcilingError: Error, Sendable {
  case store(StoreError)
  /// The plan is stale, altered, or not this store's.
  case stale([String])
  /// The plan holds what the caller may not do.
  case forbidden([String])
  case guarded([GuardVerdict])
  /// A PIN or another secret that the manifests name can't be had; a sentence each.
  case secrets([String])
  /// The caller was asked and said no.
  case declined
  /// A signal came before anything was changed.
  case interrupted
  /// The store was changed; then it failed while mails were sent or their outcomes recorded.
  case unrecorded(StoreError)
  /// The store was changed; then the sending of mails couldn't start.
  case mail(String)
}

/// Why a store didn't do what it was asked.
///
/// Unless the case says so, nothing was changed.
package enum StoreError: Error, Equatable, Sendable {
  /// There is no store at this place.
  case missing(place: String)
  /// It isn't a store, is damaged, or can't be opened or written; the sentence says which.
  case unusable(place: String, reason: String)
  /// It was written by a newer version.
  case newer(place: String, version: Int, known: Int)
  /// It belongs to another organization.
  case foreign(place: String, organization: String)
  case locked(LockHolder)
  case lockLost
  /// This user is no longer as the plan saw it.
  case stale(extension: String)
  /// A link was used already, has expired, or was replaced.
  case linkEnded
  /// The answer to a commit was lost: all of it was stored, or nothing.
  case unknown(place: String)
  /// A change broke a rule of the store, as a login name that another user has.
  case refused(reason: String)
}

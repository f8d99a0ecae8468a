import Listings
package import Storage

/// What a store's errors mean to the person at the keyboard, with the remedy.
package enum StoreSentence {
  package static func of(_ error: StoreError, organization: String) -> String {
    switch error {
    case .missing(let place):
      "There is no store at \(place). `rollcall init` creates one; a store that was lost should "
        + "be restored from its backup, or everybody would be created and mailed anew."
    case .unusable(let place, let reason):
      "The store \(place) \(reason)."
    case .newer(let place, let version, let known):
      "The store \(place) has schema version \(version), and this program knows \(known) at "
        + "most. Use a newer rollcall."
    case .foreign(let place, let owners) where place.contains("://"):
      "The store \(place) has no organization \(organization): what can be seen there is \(owners). "
        + "Check `organization:` in rollcall.yaml; `rollcall init` adds one."
    case .foreign(let place, let owner):
      "The store \(place) belongs to the organization \(owner), not to \(organization). "
        + "Check `organization:` and `store:` in rollcall.yaml."
    case .locked(let holder):
      "Another run holds the lock: \(holder.who) on \(holder.host) (process \(holder.process)), "
        + "\(holder.purpose), since \(Moment.text(holder.since)). "
        + "Wait for it, or pass --lock-timeout 60s."
    case .lockLost:
      "This run lost its lock to another one, and wrote nothing from then on."
    case .stale(let key): "\(key) has changed since the plan was made."
    case .linkEnded: "The link was used already, has expired, or was replaced by a newer one."
    case .unknown(let place):
      "The connection to the store \(place) was lost while it stored the changes: either all of them "
        + "are stored or none. Run the command again; it does what is missing."
    case .refused(let reason): reason
    }
  }
}

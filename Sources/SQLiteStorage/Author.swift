import Fields
import Storage

/// Who makes a change, in which run or request, as the audit log shall have it.
struct Author {
  let run: String
  let who: String
  let role: Role
  /// Seconds since 1970, UTC.
  let time: Int64
  /// Who sends the mails of the change.
  let channel: Channel

  init(_ run: Run) {
    self.run = run.id
    who = run.holder.who
    role = run.role
    time = run.time
    channel = .run
  }

  init(_ change: AccountChange, at now: Int64) {
    run = change.run
    who = change.who
    role = .basicUser
    time = now
    channel = .portal
  }
}

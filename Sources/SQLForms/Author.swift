package import AccountStorage
package import Fields
package import Storage

/// Who makes a change, in which run or request, as the audit log shall have it.
package struct Author {
  package let run: String
  package let who: String
  package let role: Role
  /// Seconds since 1970, UTC.
  package let time: Int64
  /// Who sends the mails of the change.
  package let channel: Channel

  package init(_ run: Run) {
    self.run = run.id
    who = run.holder.who
    role = run.role
    time = run.time
    channel = .run
  }

  package init(_ change: AccountChange, at now: Int64) {
    run = change.run
    who = change.who
    role = .basicUser
    time = now
    channel = .portal
  }
}

/// Who holds a lock of an organization, where, since when, and what for.
package struct LockHolder: Hashable, Sendable {
  /// Random, new for each run: the lock is given back only to who took it.
  package var token: String
  package var who: String
  package var host: String
  package var process: Int32
  /// When the process started, as the system counts it: tells a reused process number.
  package var processStart: Int64
  package var purpose: String
  /// Seconds since 1970, UTC.
  package var since: Int64
  package var leaseEnd: Int64
  package var channel: Channel

  package init(
    token: String, who: String, host: String, process: Int32, processStart: Int64, purpose: String,
    since: Int64, leaseEnd: Int64, channel: Channel = .run
  ) {
    self.token = token
    self.who = who
    self.host = host
    self.process = process
    self.processStart = processStart
    self.purpose = purpose
    self.since = since
    self.leaseEnd = leaseEnd
    self.channel = channel
  }
}

/// Which lines of the audit log are wanted.
package struct HistoryQuery: Hashable, Sendable {
  /// One extension, or all.
  package var key: String?
  /// Seconds since 1970, UTC.
  package var since: Int64?
  package var limit: Int

  package init(key: String? = nil, since: Int64? = nil, limit: Int = 1_000) {
    self.key = key
    self.since = since
    self.limit = limit
  }
}

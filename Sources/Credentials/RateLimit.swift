/// How often something may be tried in any stretch of so many seconds.
package struct RateLimit: Hashable, Sendable {
  /// What is counted, and for whom.
  package struct Key: Hashable, Sendable {
    var limit: RateLimit
    var subject: String

    package init(_ limit: RateLimit, _ subject: String) {
      self.limit = limit
      self.subject = subject
    }
  }

  package let name: String
  package let tries: Int
  package let seconds: Int64

  package init(_ name: String, tries: Int, seconds: Int64) {
    self.name = name
    self.tries = tries
    self.seconds = seconds
  }
}

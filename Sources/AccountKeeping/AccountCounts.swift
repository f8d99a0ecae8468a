/// How often what happened since the start, for whoever watches.
package struct AccountCounts: Hashable, Sendable {
  package var signIns = 0
  package var wrongCredentials = 0
  /// Turned away because a limit was reached, and because too many secrets were being checked.
  package var limited = 0
  package var busy = 0
  /// Links that set an account up or gave it a new password, and links that didn't work.
  package var linksUsed = 0
  package var linksEnded = 0
  package var changes = 0
  package var recoveriesAsked = 0
  package var recoveriesMailed = 0
  /// Nothing was mailed: no such account, no address, too often, or the store refused.
  package var recoveriesDropped = 0
  /// Calls that the store couldn't answer.
  package var storeFailures = 0

  package init() {}
}

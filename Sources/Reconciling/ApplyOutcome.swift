package import Mailing
package import Plans
package import Storage

/// What an apply did.
package struct ApplyOutcome: Sendable {
  package var plan: Plan
  package var mails: OutboxReport
  /// The holder of an abandoned lock that was taken over.
  package var takenOver: LockHolder?
}

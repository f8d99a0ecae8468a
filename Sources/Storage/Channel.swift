/// Who changes the store and sends mails: runs, or the portal.
///
/// Each has a lock of its own, and sends what it queued itself: no mail ever has two senders.
package enum Channel: String, CaseIterable, Sendable {
  case run
  case portal
}

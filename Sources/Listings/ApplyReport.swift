package import Model
package import Plans

/// What a run of apply did and what it left.
package struct ApplyReport: Hashable, Sendable {
  /// A mail that wasn't sent.
  package struct Unsent: Hashable, Sendable {
    package var `extension`: String
    package var address: String
    /// The last failure's words; nil when it was not tried.
    package var error: String?
    /// Whether no further run will try it.
    package var isPermanent: Bool

    package init(extension: String, address: String, error: String?, isPermanent: Bool) {
      self.extension = `extension`
      self.address = address
      self.error = error
      self.isPermanent = isPermanent
    }
  }

  /// How many actions were carried out, by kind; mails are counted apart.
  package var done: [ActionKind: Int]
  package var sent: Int
  package var unsent: [Unsent]
  package var needsSupport: Int
  package var blocked: Int
  /// Sentences to add, as about a lock that was taken over.
  package var notes: [String]

  package init(
    done: [ActionKind: Int] = [:], sent: Int = 0, unsent: [Unsent] = [], needsSupport: Int = 0,
    blocked: Int = 0, notes: [String] = []
  ) {
    self.done = done
    self.sent = sent
    self.unsent = unsent
    self.needsSupport = needsSupport
    self.blocked = blocked
    self.notes = notes
  }

  /// Of a plan whose actions have all been carried out.
  package init(_ plan: Plan, sent: Int = 0, unsent: [Unsent] = [], notes: [String] = []) {
    var done: [ActionKind: Int] = [:]
    for action in plan.actions { done[action.kind, default: 0] += 1 }
    self.init(
      done: done, sent: sent, unsent: unsent, needsSupport: plan.needsSupport.count,
      blocked: plan.blocked.count, notes: notes)
  }
}

package import Diagnostics
import Mailing
import Model
package import Plans
package import Reconciling
import Rendering

/// What a command found or did, in numbers; those of several workspaces add up.
package struct Tally: Sendable {
  struct Entry: Sendable {
    /// In JSON.
    let name: String
    var count: Int
    let one: String
    let many: String

    init(_ name: String, _ count: Int, _ one: String, _ many: String? = nil) {
      self.name = name
      self.count = count
      self.one = one
      self.many = many ?? one
    }
  }

  private(set) var entries: [Entry]
  /// What is said when nothing counts.
  private let nothing: String

  init(_ entries: [Entry] = [], nothing: String = "") {
    self.entries = entries
    self.nothing = nothing
  }

  /// What a plan would do.
  package init(planned plan: Plan) {
    let summary = plan.summary
    self.init(
      [
        Entry("create", summary.create, "to create"),
        Entry("update", summary.update, "to update"),
        Entry("reset", summary.reset, "to reset"),
        Entry("reset_password", summary.resetPassword, "password reset", "password resets"),
        Entry("remove", summary.remove, "to remove"),
        Entry("people_mailed", summary.peopleMailed, "person to mail", "people to mail"),
        Entry("voicemails_lost", summary.voicemailsLost, "voicemail lost", "voicemails lost"),
        Entry("needs_support", summary.needsSupport, "needs support", "need support"),
        Entry("blocked", summary.blocked, "blocked"),
        Entry("guards", plan.trippedGuards.count, "guard tripped", "guards tripped"),
      ], nothing: "no changes")
  }

  /// What apply did.
  package init(applied outcome: ApplyOutcome) {
    let summary = outcome.plan.summary
    let unsent = outcome.mails.waiting.count + outcome.mails.failed.count
    self.init(
      [
        Entry("create", summary.create, "created"),
        Entry("update", summary.update, "updated"),
        Entry("reset", summary.reset, "reset"),
        Entry("reset_password", summary.resetPassword, "password reset", "passwords reset"),
        Entry("remove", summary.remove, "removed"),
        Entry("emails_sent", outcome.mails.sent, "email sent", "emails sent"),
        Entry("emails_not_sent", unsent, "email not sent", "emails not sent"),
        Entry("needs_support", summary.needsSupport, "needs support", "need support"),
        Entry("blocked", summary.blocked, "blocked"),
      ], nothing: "no changes")
  }

  /// What is wrong with manifests.
  package init(found diagnostics: [Diagnostic]) {
    self.init(
      Severity.allCases.map { severity in
        Entry(
          severity.rawValue, diagnostics.count { $0.severity == severity }, severity.rawValue,
          severity.rawValue + "s")
      }, nothing: "valid")
  }

  static func += (sum: inout Tally, other: Tally) {
    guard !sum.entries.isEmpty else {
      sum = other
      return
    }
    for (index, entry) in other.entries.enumerated() { sum.entries[index].count += entry.count }
  }

  var isEmpty: Bool { entries.allSatisfy { $0.count == 0 } }

  /// `1 to create, 2 need support`.
  var words: String {
    let words = entries.filter { $0.count > 0 }.map { Count.text($0.count, $0.one, $0.many) }
    return words.isEmpty ? nothing : words.joined(separator: ", ")
  }
}

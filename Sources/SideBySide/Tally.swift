package import Diagnostics
package import Drifts
import Mailing
package import Plans
import Reconciling
import Rendering

/// What a command found or did, in numbers; those of several workspaces add up.
package struct Tally: Sendable {
  struct Entry: Sendable {
    /// In JSON.
    let name: String
    var count: Int
    let one: String
    let many: String
    /// Whether it is told in words, and not only in JSON.
    var isTold = true

    init(_ name: String, _ count: Int, _ one: String, _ many: String? = nil) {
      self.name = name
      self.count = count
      self.one = one
      self.many = many ?? one
    }

    /// For programs: how much there was to look at, which isn't something found.
    init(basis name: String, _ count: Int) {
      self.init(name, count, "")
      isTold = false
    }
  }

  private(set) var entries: [Entry]
  /// What is said when nothing counts.
  private let nothing: String
  /// Whether there was nothing to look at, so that `nothing` is to be said whatever counts.
  let isUnfounded: Bool

  init(_ entries: [Entry] = [], nothing: String = "", isUnfounded: Bool = false) {
    self.entries = entries
    self.nothing = nothing
    self.isUnfounded = isUnfounded
  }

  /// What a plan would do.
  package init(planned plan: Plan) {
    let summary = plan.summary
    self.init(
      summary, ["to create", "to update", "to reset", "to remove"],
      mails: [Entry("people_mailed", summary.peopleMailed, "person to mail", "people to mail")],
      end: [Entry("guards", plan.trippedGuards.count, "guard tripped", "guards tripped")])
  }

  /// What apply did.
  init(applied outcome: ApplyOutcome) {
    let unsent = outcome.mails.waiting.count + outcome.mails.failed.count
    self.init(
      outcome.plan.summary, ["created", "updated", "reset", "removed"],
      mails: [
        Entry("emails_sent", outcome.mails.sent, "email sent", "emails sent"),
        Entry("emails_not_sent", unsent, "email not sent", "emails not sent"),
      ])
  }

  private init(_ summary: PlanSummary, _ words: [String], mails: [Entry], end: [Entry] = []) {
    let actions = [
      ("create", summary.create), ("update", summary.update), ("reset", summary.reset),
      ("remove", summary.remove),
    ]
    let besides = [
      Entry("reset_password", summary.resetPassword, "password reset", "password resets"),
      Entry("voicemails_lost", summary.voicemailsLost, "voicemail lost", "voicemails lost"),
      Entry("needs_support", summary.needsSupport, "needs support", "need support"),
      Entry("blocked", summary.blocked, "blocked"),
    ]
    self.init(
      zip(actions, words).map { Entry($0.0, $0.1, $1) } + mails + besides + end,
      nothing: "no changes")
  }

  /// What was changed outside the manifests, and what waits.
  package init(drifted drift: Drift) {
    let summary = drift.summary
    self.init(
      [
        Entry("values", summary.fields, "value changed", "values changed"),
        Entry("gone", summary.gone, "gone"), Entry("unclear", summary.unclear, "unclear"),
        Entry("needs_support", summary.needsSupport, "needs support", "need support"),
        Entry("links_expired", summary.linksExpired, "link expired", "links expired"),
        Entry("emails_failed", summary.mailsFailed, "email failed", "emails failed"),
        Entry("pending", summary.pending, "pending"),
        Entry(basis: "compared", drift.compared), Entry(basis: "managed", drift.managed),
      ], nothing: drift.isUnfounded ? "nothing to compare" : "no drift",
      isUnfounded: drift.isUnfounded)
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

  var isEmpty: Bool { told.isEmpty }

  /// `1 to create, 2 need support`; what is said when nothing counts.
  var words: String {
    let parts = (isUnfounded ? [nothing] : []) + told
    return parts.isEmpty ? nothing : parts.joined(separator: ", ")
  }

  /// `1 to create, 2 need support`; empty when nothing counts.
  var counted: String { told.joined(separator: ", ") }

  private var told: [String] {
    entries.filter { $0.isTold && $0.count > 0 }.map { Count.text($0.count, $0.one, $0.many) }
  }
}

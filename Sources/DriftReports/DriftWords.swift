package import Drifts
import Fields
package import Model
import Plans
import Rendering

/// What drift reads like in every report for people; texts from outside are as they are.
package enum DriftWords {
  /// `grace@acme.example.com (basic_user), 2026-11-19 08:12 UTC`, or `unknown`.
  package static func text(of author: ChangeAuthor?) -> String {
    guard let author else { return "unknown" }
    return "\(author.who) (\(author.role)), \(Timestamp.minute(of: author.time))"
  }

  /// `removed by sam (support), 2026-11-19 08:12 UTC`.
  package static func text(of fate: GoneUser.Fate) -> String {
    switch fate {
    case .vanished: "deleted by unknown"
    case .replaced: "replaced, or what was last applied forgotten, by unknown"
    case .unclear: "it can't be told who is who: `rollcall plan` says why"
    case .removed(let author): "removed by \(text(of: author))"
    case .renumbered(let number, let author): "renumbered to \(number) by \(text(of: author))"
    }
  }

  /// The whole in one sentence, with how many were compared and when: silence is no health.
  package static func verdict(_ drift: Drift) -> String {
    guard !drift.isUnfounded else {
      return "Nothing to compare: \(emptiness(of: drift)) "
        + "(\(Timestamp.minute(of: drift.checked)))."
    }
    guard drift.isDrifted else {
      return "No drift. The stored users are as last applied (\(basis(of: drift)))."
    }
    let summary = drift.summary
    var parts: [String] = []
    if summary.fields > 0 {
      parts.append(
        "\(Count.text(summary.fields, "value")) of \(Count.text(summary.users, "user")) changed")
    }
    if summary.gone > 0 { parts.append("\(Count.text(summary.gone, "user")) gone") }
    if summary.unclear > 0 { parts.append("\(Count.text(summary.unclear, "user")) unclear") }
    return "Drift: \(parts.joined(separator: ", ")) (\(basis(of: drift)))."
  }

  private static func emptiness(of drift: Drift) -> String {
    if drift.managed > 0 { return "nobody whom the manifests name was applied before" }
    return drift.outOfArea.contains { $0.resource == .user }
      ? "nobody whom the manifests name is within the area" : "the manifests name nobody"
  }

  /// `213 of 214 users compared, 2026-11-25 18:00 UTC`.
  package static func basis(of drift: Drift) -> String {
    basis(compared: drift.compared, of: drift.managed, at: drift.checked)
  }

  static func basis(compared: Int, of managed: Int, at time: Int64) -> String {
    let count =
      compared == managed
      ? Count.text(compared, "user") : "\(compared) of \(Count.text(managed, "user"))"
    return "\(count) compared, \(Timestamp.minute(of: time))"
  }

  /// `3 standard, 1 new`; nil when there are no people.
  package static func text(of accounts: [AccountStatus: Int]) -> String? {
    let parts = AccountStatus.allCases.compactMap { status in
      accounts[status].map { "\($0) \(status.rawValue)" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// `1 user, 2 fields edited in the manifests and not applied`; nil when nothing is pending.
  ///
  /// Of resources nobody knows whether a manifest was edited or the store.
  package static func text(of pending: PendingEdits) -> String? {
    let parts = [
      (pending.users, "user"), (pending.fields, "field"), (pending.requests, "request"),
    ].filter { $0.0 > 0 }.map { Count.text($0.0, $0.1) }
    let edits = parts.joined(separator: ", ") + " edited in the manifests and not applied"
    let others =
      Count.text(pending.resources, "resource that differs", "resources that differ")
      + " from the manifests"
    let all = (parts.isEmpty ? [] : [edits]) + (pending.resources == 0 ? [] : [others])
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  /// The sentence about them.
  package static func pending(_ words: String) -> String {
    "Pending: \(words); this is no drift."
  }

  /// How old something is: `3 days`, `2 hours`, `5 minutes`.
  package static func age(since time: Int64, at now: Int64) -> String {
    let minutes = Int(max(0, now - time) / 60)
    if minutes < 1 { return "less than a minute" }
    if minutes < 120 { return Count.text(minutes, "minute") }
    if minutes < 2 * 24 * 60 { return Count.text(minutes / 60, "hour") }
    return Count.text(minutes / (24 * 60), "day")
  }

  /// `users of Sales`, `users without a department`.
  package static func name(of department: String?) -> String {
    department.map { "users of \($0)" } ?? "users without a department"
  }
}

extension UnusedLink {
  /// `3 days old, valid until 2026-11-26 08:00 UTC`.
  package func state(at now: Int64) -> String {
    let age = DriftWords.age(since: created, at: now)
    return hasExpired
      ? "\(age) old, expired \(Timestamp.minute(of: expires))"
      : "\(age) old, valid until \(Timestamp.minute(of: expires))"
  }
}

extension UnsentMail {
  /// `2 hours old, tried 3 times: 550 no such user`.
  package func state(at now: Int64) -> String {
    let tries = attempts == 0 ? "not tried yet" : "tried " + Count.text(attempts, "time")
    return "\(DriftWords.age(since: created, at: now)) old, \(tries)"
      + (reason.map { ": \($0)" } ?? "")
  }
}

import Drifts
import Fields
import Model
import Plans

/// Drift as gauges: counts and ages, no name and no address of anybody.
package enum DriftPrometheus {
  package static func render(_ workspaces: [CheckedDrift]) -> [UInt8] {
    var writer = PrometheusWriter()
    let isDone = workspaces.map { workspace in
      PrometheusWriter.Sample(workspace.labels, workspace.drift == nil ? 0 : 1)
    }
    writer.gauge("rollcall_drift_success", "Whether the store could be compared.", isDone)
    for family in counts + states + ages {
      let samples = workspaces.flatMap { workspace in
        workspace.drift.map { family.samples(of: $0, workspace.labels) } ?? []
      }
      writer.gauge(family.name, family.help, samples)
    }
    return writer.bytes
  }

  /// One value a workspace, or one for each of some states.
  private struct Family {
    var name: StaticString
    var help: String
    var label: StaticString = "state"
    var values: (Drift) -> [(state: String?, value: Int64)]

    init(_ name: StaticString, _ help: String, _ value: @escaping (Drift) -> Int64) {
      self.name = name
      self.help = help
      values = { [(nil, value($0))] }
    }

    init(
      _ name: StaticString, _ help: String, by label: StaticString,
      _ values: @escaping (Drift) -> [(state: String?, value: Int64)]
    ) {
      self.name = name
      self.help = help
      self.label = label
      self.values = values
    }

    func samples(of drift: Drift, _ labels: PrometheusWriter.Labels) -> [PrometheusWriter.Sample] {
      values(drift).map { state, value in
        let own: PrometheusWriter.Labels = state.map { [(label, $0)] } ?? []
        return PrometheusWriter.Sample(labels + own, value)
      }
    }
  }

  private static var counts: [Family] {
    [
      Family("rollcall_drift_last_run_timestamp_seconds", "When the store was compared.") {
        $0.checked
      },
      Family("rollcall_drift_users_managed", "Users whom the manifests name.") {
        Int64($0.managed)
      },
      Family("rollcall_drift_users_compared", "Users held against what was last applied.") {
        Int64($0.compared)
      },
      Family("rollcall_drift_changed_users", "Users of whom something was changed.") {
        Int64($0.changed.count)
      },
      Family("rollcall_drift_gone_users", "Managed users who are no longer there.") {
        Int64($0.summary.gone)
      },
      Family(
        "rollcall_drift_unclear_users",
        "Managed users of whom it can't be told which stored ones they are."
      ) { Int64($0.summary.unclear) },
      Family("rollcall_drift_unmanaged_users", "Stored users whom no manifest names.") {
        Int64($0.unmanaged.count { $0.resource == .user })
      },
      Family("rollcall_drift_pending_edits", "What an apply would do that is no drift.") {
        Int64($0.pending.total)
      },
    ]
  }

  private static var states: [Family] {
    [
      Family("rollcall_drift_changed_values", "Values that were changed.", by: "author") { drift in
        let (all, unknown) = (drift.summary.fields, drift.summary.unknown)
        return [("known", Int64(all - unknown)), ("unknown", Int64(unknown))]
      },
      Family("rollcall_drift_accounts", "People by account status.", by: "status") { drift in
        AccountStatus.allCases.map { ($0.rawValue, Int64(drift.accounts[$0] ?? 0)) }
      },
      Family(
        "rollcall_drift_support_requests", "Changes that only support may make.", by: "state"
      ) { drift in
        let (all, awaiting) = (drift.summary.needsSupport, drift.summary.awaitingSupport)
        return [("awaiting", Int64(awaiting)), ("not_asked", Int64(all - awaiting))]
      },
      Family("rollcall_drift_links", "Links that nobody used.", by: "state") { drift in
        [
          ("unused", Int64(drift.summary.linksUnused)),
          ("expired", Int64(drift.summary.linksExpired)),
        ]
      },
      Family("rollcall_drift_emails", "Emails that are not sent.", by: "state") { drift in
        [
          ("waiting", Int64(drift.summary.mailsWaiting)),
          ("failed", Int64(drift.summary.mailsFailed)),
        ]
      },
    ]
  }

  /// 0 where there is nothing that could be old.
  private static var ages: [Family] {
    [
      Family(
        "rollcall_drift_oldest_support_request_seconds", "Age of the oldest request to support."
      ) { age($0.needsSupport.compactMap(\.awaitingSince), $0) },
      Family(
        "rollcall_drift_oldest_link_seconds", "Age of the oldest link that nobody used.",
        by: "state"
      ) { drift in
        [
          ("unused", age(drift.links.filter { !$0.hasExpired }.map(\.created), drift)),
          ("expired", age(drift.links.filter(\.hasExpired).map(\.created), drift)),
        ]
      },
      Family(
        "rollcall_drift_oldest_email_seconds", "Age of the oldest email that is not sent.",
        by: "state"
      ) { drift in
        [
          ("waiting", age(drift.mails.filter { !$0.hasFailed }.map(\.created), drift)),
          ("failed", age(drift.mails.filter(\.hasFailed).map(\.created), drift)),
        ]
      },
    ]
  }

  private static func age(_ times: [Int64], _ drift: Drift) -> Int64 {
    times.min().map { max(0, drift.checked - $0) } ?? 0
  }
}

extension CheckedDrift {
  fileprivate var labels: PrometheusWriter.Labels {
    var labels: PrometheusWriter.Labels = [("organization", name)]
    if let workspace { labels.append(("workspace", workspace)) }
    return labels
  }
}

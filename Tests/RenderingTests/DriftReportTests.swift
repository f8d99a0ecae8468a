import DriftReports
import Drifts
import Fields
import Foundation
import JSON
import Plans
import Rendering
import TestSupport
import Testing

/// Drift as people and programs read it.
struct DriftReportTests {
  private static let attacks =
    HostileTests.attacks.map(\.text).filter { !$0.contains("\u{0}") } + [
      "Robert'); DROP TABLE users;--", "<script>alert(1)</script>", "]]>", "a|b", "`code`",
      "=HYPERLINK(\"https://example.com\")", "a\\nb", "a\\", "{x=\"y\"} 1", "# HELP x y",
      "\u{FFFE}x",
    ]

  private static let header = DriftHeader(
    company: "Acme Harbor Co.", files: 3, store: "sqlite:.rollcall/roster.db")

  @Test func `no drift is said, with how many and when`() {
    #expect(
      Self.text(SampleDrifts.nothing) == """
        Acme Harbor Co. · 3 files, 213 users · role office_manager · store sqlite:.rollcall/roster.db

        Accounts: 210 standard, 1 new.
        No drift. The stored users are as last applied (213 users compared, 2026-11-25 18:00 UTC).

        """)
  }

  @Test func `every section has its place`() {
    #expect(Self.text(SampleDrifts.everything) == Self.everything)
  }

  @Test func `where nothing was applied, nothing is called healthy`() throws {
    var drift = SampleDrifts.nothing
    drift.groups = []
    #expect(Self.text(drift).contains("Nothing to compare"))
    let shown = try Self.judge([Self.checked(drift)]).cases
    #expect(shown.first?.result == "Skipped")
  }

  @Test func `why there is nothing to compare is true`() {
    var drift = SampleDrifts.nothing
    drift.groups = [UserGroup(department: "Sales", compared: 0, managed: 2)]
    #expect(Self.text(drift).contains("nobody whom the manifests name was applied before ("))
    drift.groups = []
    #expect(Self.text(drift).contains("the manifests name nobody ("))
    drift.outOfArea = [OutOfArea(.user, key: "1091", name: "Grace", source: nil)]
    #expect(Self.text(drift).contains("nobody whom the manifests name is within the area ("))
  }

  @Test(arguments: [
    (0, 1, "Pending: 1 resource that differs from the manifests; this is no drift.\n"),
    (
      2, 2,
      "Pending: 2 fields edited in the manifests and not applied, 2 resources that differ from "
        + "the manifests; this is no drift.\n"
    ),
  ])
  func `of resources nobody says who edited what`(fields: Int, resources: Int, text: String) {
    var drift = SampleDrifts.nothing
    (drift.pending.fields, drift.pending.resources) = (fields, resources)
    #expect(Self.text(drift).contains(text))
  }

  @Test(arguments: attacks.map(Attack.init))
  func `drift shows hostile data as harmless text`(sample: Attack) {
    let attack = sample.text
    let drift = SampleDrifts.filled(with: attack)
    let header = DriftHeader(company: attack, files: 1, store: attack)
    HostileTests.expectHarmless(DriftText.render(drift, header: header, isVerbose: true))
    var checked = Self.checked(drift)
    (checked.path, checked.organization) = (attack, attack)
    HostileTests.expectHarmless(DriftJUnit.render([checked], time: 0))
    HostileTests.expectHarmless(DriftPrometheus.render([checked]))
  }

  @Test func `readers of each format see hostile data as text`() throws {
    for attack in Self.attacks {
      var checked = Self.checked(SampleDrifts.filled(with: attack))
      checked.organization = attack
      let verdict = try Self.judge([checked])
      #expect(verdict.problems == [], "\(attack.harmless)")
      let organizations = Set(verdict.samples.map { $0.labels["organization"]?.stringValue })
      #expect(organizations == [attack.harmless])
      #expect(verdict.cases.allSatisfy { $0.className == "rollcall.drift.\(attack)".harmless })
      #expect(verdict.cases.count == 8)
    }
  }
}

extension DriftReportTests {
  @Test func `each group has a test, which fails where it drifted`() throws {
    let verdict = try Self.judge([Self.checked(SampleDrifts.everything)])
    #expect(verdict.problems == [])
    #expect(
      verdict.cases.map { "\($0.name): \($0.result)" } == [
        "users of Dispatch: passed", "users of Grace Hopper: Failure", "users of Sales: Failure",
        "users without a department: passed", "requests to support: passed", "links: passed",
        "emails: passed", "unmanaged: passed",
      ])
    #expect(verdict.cases[0].said == "No drift (12 users compared, 2026-11-25 18:00 UTC).")
    #expect(verdict.cases[1].said.contains("by Grace Hopper (Grace Hopper), 2026-11-18 19:20 UTC"))
    #expect(verdict.cases[1].said.contains("record_calls: true → (none), by unknown"))
  }

  @Test func `a group that wasn't wholly compared says so`() throws {
    var drift = SampleDrifts.nothing
    drift.groups[0].compared = 0
    drift.groups[1].compared = 199
    let cases = try Self.judge([Self.checked(drift)]).cases
    #expect(cases.prefix(3).map(\.result) == ["Skipped", "passed", "passed"])
    #expect(
      cases[0].said == "Nothing to compare (0 of 12 users compared, 2026-11-25 18:00 UTC).")
    #expect(cases[1].said == "No drift (199 of 200 users compared, 2026-11-25 18:00 UTC).")
  }

  @Test func `no drift is passing tests with a time, and gauges`() throws {
    let verdict = try Self.judge([Self.checked(SampleDrifts.nothing)])
    #expect(verdict.problems == [])
    #expect(verdict.cases.count == 7)
    #expect(verdict.cases.allSatisfy { $0.result == "passed" && !$0.said.isEmpty })
    #expect(verdict.value("rollcall_drift_last_run_timestamp_seconds") == SampleDrifts.checked)
    #expect(verdict.value("rollcall_drift_users_compared") == 213)
    #expect(verdict.value("rollcall_drift_changed_users") == 0)
    #expect(verdict.value("rollcall_drift_success") == 1)
  }

  @Test func `gauges count what there is, and how old it is`() throws {
    let verdict = try Self.judge([Self.checked(SampleDrifts.everything)])
    let values: [(String, [String: JSON], Int64)] = [
      ("changed_values", ["author": "unknown"], 3), ("changed_values", ["author": "known"], 1),
      ("gone_users", [:], 4), ("unmanaged_users", [:], 1), ("pending_edits", [:], 3),
      ("accounts", ["status": "standard"], 210), ("support_requests", ["state": "awaiting"], 1),
      ("links", ["state": "expired"], 1), ("emails", ["state": "failed"], 1),
      ("oldest_support_request_seconds", [:], 86_400),
      ("oldest_link_seconds", ["state": "unused"], 3 * 86_400),
      ("oldest_email_seconds", ["state": "waiting"], 7_200),
    ]
    for (name, labels, value) in values {
      #expect(verdict.value("rollcall_drift_\(name)", labels) == value, "\(name) \(labels)")
    }
  }

  @Test func `several organizations are one document in each format`() throws {
    let failed = CheckedDrift(
      path: "customers/c", organization: nil, drift: nil, time: SampleDrifts.checked,
      failures: ["There is no store."])
    var acme = Self.checked(SampleDrifts.everything)
    acme.path = "customers/a"
    let verdict = try Self.judge([acme, failed])
    #expect(verdict.problems == [])
    #expect(verdict.cases.last?.result == "Error")
    #expect(verdict.cases.last?.className == "rollcall.drift.customers/c")
    let success = verdict.samples.filter { $0.name == "rollcall_drift_success" }
    #expect(success.map(\.value) == [1, 0])
    #expect(
      String(decoding: DriftJUnit.render([acme], time: 0), as: UTF8.self)
        .contains("file=\"customers/a/people/sales.yaml\""))
  }

  @Test func `two workspaces of one organization are told apart`() throws {
    let workspaces = ["customers/a", "customers/b", "customers/c"].map { path in
      var checked = Self.checked(SampleDrifts.everything)
      (checked.path, checked.workspace) = (path, path)
      if path == "customers/c" { checked.organization = "cargo" }
      return checked
    }
    let verdict = try Self.judge(workspaces)
    #expect(verdict.problems == [])
    #expect(verdict.value("rollcall_drift_gone_users", ["workspace": "customers/b"]) == 4)
    #expect(
      Set(verdict.cases.map(\.className)) == [
        "rollcall.drift.acme (customers/a)", "rollcall.drift.acme (customers/b)",
        "rollcall.drift.cargo",
      ])
  }

  @Test func `what was compared is told though a report couldn't be written`() throws {
    var checked = Self.checked(SampleDrifts.everything)
    checked.failures = ["drift.json can't be written."]
    let verdict = try Self.judge([checked])
    #expect(verdict.problems == [])
    #expect(verdict.value("rollcall_drift_success") == 1)
    #expect(verdict.value("rollcall_drift_gone_users") == 4)
    #expect(verdict.cases.count == 9)
    #expect(verdict.cases.last?.name == "run" && verdict.cases.last?.result == "Error")
    #expect(verdict.cases.last?.said.contains("drift.json can't be written.") == true)
  }

  @Test func `gauges name nobody`() {
    var checked = Self.checked(SampleDrifts.filled(with: "nobody@example.com"))
    checked.organization = "acme"
    let text = String(decoding: DriftPrometheus.render([checked]), as: UTF8.self)
    #expect(!text.contains("example.com") && !text.contains("1002"))
  }
}

extension DriftReportTests {
  private static func text(_ drift: Drift) -> String {
    String(decoding: DriftText.render(drift, header: header), as: UTF8.self)
  }

  private static func checked(_ drift: Drift) -> CheckedDrift {
    CheckedDrift(path: ".", organization: "acme", drift: drift, time: drift.checked)
  }

  /// What readers from PyPI make of the test report and of the gauges.
  private static func judge(_ workspaces: [CheckedDrift]) throws -> DriftVerdict {
    let folder = try TestFolder()
    let files = [
      "drift.xml": DriftJUnit.render(workspaces, time: SampleDrifts.checked),
      "drift.prom": DriftPrometheus.render(workspaces),
    ]
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(filePath: folder.path(name)))
    }
    return try DriftVerdict(
      JSONReader.read(
        Python.run(SchemaCase.url("judge_reports.py").path(), folder.path)))
  }

  private static let everything = """
    Acme Harbor Co. · 3 files, 220 users · role office_manager · store sqlite:.rollcall/roster.db

      ~ changed 1002 Grace Hopper                             people/sales.yaml:31
          department                  Sales → Grace Hopper    by Grace Hopper (Grace Hopper), 2026-11-18 19:20 UTC
          time_zone                   America/New_York → America/Denver  by unknown
          record_calls                true → (none)           by unknown
          phones["Grace Hopper"].mac  001565abcdef → Grace Hopper  by unknown
      - gone 1003 Grace Hopper                                people/sales.yaml:40
          deleted by unknown
      - gone 1004 Grace Hopper                                people/sales.yaml:41
          removed by Grace Hopper (Grace Hopper), 2026-11-18 19:20 UTC
      - gone 1005 Grace Hopper                                people/sales.yaml:42
          renumbered to Grace Hopper by Grace Hopper (Grace Hopper), 2026-11-18 19:20 UTC
      - gone 1006 Grace Hopper                                people/sales.yaml:43
          replaced, or what was last applied forgotten, by unknown

    Awaiting support (1, asked for and not done):
      1002 Grace Hopper   caller_id   +16175550100 → Grace Hopper   since 2026-11-24 18:00 UTC (24 hours)
    Needs support (1, run `rollcall support-request`):
      1002 Grace Hopper   caller_id   +16175550100 → Grace Hopper
    Links expired (1, never used; a new request sends another):
      1044 Grace Hopper   welcome → Grace Hopper   3 days old, expired 2026-11-25 17:59 UTC
    Links not used yet (1, still valid):
      1044 Grace Hopper   welcome → Grace Hopper   3 days old, valid until 2026-11-25 18:01 UTC
    Emails failed (1, for good; see `rollcall outbox`):
      1045 Grace Hopper   recovery → Grace Hopper   2 hours old, tried 2 times: Grace Hopper
    Emails waiting (1, sent by the next apply, or by the portal):
      1045 Grace Hopper   recovery → Grace Hopper   2 hours old, tried 2 times: Grace Hopper
    Unmanaged (1, in no manifest and never touched):
      1090 Grace Hopper
    Out of area (1, not compared):
      1091 Grace Hopper

    Accounts: 210 standard, 1 new.
    Pending: 1 user, 2 fields edited in the manifests and not applied; this is no drift.
    Drift: 4 values of 1 user changed, 4 users gone (216 of 220 users compared, 2026-11-25 18:00 UTC).

    """
}

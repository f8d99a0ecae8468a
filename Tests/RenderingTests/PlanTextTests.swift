import Fields
import Model
import Plans
import Rendering
import Testing

struct PlanTextTests {
  static let header = PlanHeader(
    company: "Acme Harbor Co.", files: 3, users: 214, store: "sqlite:.rollcall/roster.db")

  @Test func `a plan reads as the manual shows it`() {
    var header = Self.header
    header.planFile = "plan.json"
    #expect(
      Self.text(SamplePlans.manual, header) == """
        Acme Harbor Co. · 3 files, 214 users · role office_manager · store sqlite:.rollcall/roster.db

          + create 1044 Ada Lovelace                              people/sales.yaml:12
              site         Boston
              emails       ada@acme.example.com
          ~ update 1002 Grace Hopper                              people/sales.yaml:31
              department   Sales → Dispatch
              time_zone    America/Denver → America/New_York      changed outside the manifests
          ! reset 1003 Alan Turing                                deletes 3 voicemails (1 unheard), 2 greetings
          ✉ send_welcome 1044 Ada Lovelace → ada@acme.example.com

        Needs support (run `rollcall support-request`):
          1002 Grace Hopper   caller_id   +16175550100 → +16175550199
        Blocked:
          send_welcome 1050, 1051: front@acme.example.com is used by both.
              Give each person an address of their own.

        Plan: 1 to create, 1 to update, 1 to reset, 0 password resets, 1 welcome email. 1 person will be mailed, 3 voicemails lost.
        To carry out exactly this: rollcall apply plan.json

        """)
  }

  @Test func `nothing to do is one sentence`() {
    var plan = SamplePlans.empty
    plan.compared = 214
    #expect(
      Self.text(plan, Self.header) == """
        Acme Harbor Co. · 3 files, 214 users · role office_manager · store sqlite:.rollcall/roster.db

        No changes. The stored users match the manifests (214 users compared).

        """)
  }

  @Test func `every section has its place`() {
    var header = Self.header
    header.digest = "sha256:0123"
    #expect(Self.text(SamplePlans.everything, header) == Self.everything)
  }

  @Test func `what is left for others is no change`() {
    var plan = SamplePlans.empty
    plan.compared = 1
    plan.needsSupport = SamplePlans.manual.needsSupport
    #expect(
      Self.text(plan, Self.header).hasSuffix(
        """
        Needs support (run `rollcall support-request`):
          1002 Grace Hopper   caller_id   +16175550100 → +16175550199

        Nothing to apply: what is left needs support or is blocked (1 user compared).

        """))
  }

  @Test func `what support was asked for isn't asked for again`() {
    var plan = SamplePlans.empty
    plan.needsSupport = SamplePlans.awaited
    #expect(
      Self.text(plan, Self.header).contains(
        """
        Needs support (asked for already):
          1004 Barbara Liskov   emergency_caller_id   (none) → 911   awaiting support since 2026-11-20 08:12 UTC
          1098 Left Long Ago    absent                (none) → true   awaiting support since 2026-11-21 08:12 UTC

        Nothing to apply
        """))
  }

  @Test func `what is out of area is no change`() {
    var plan = SamplePlans.empty
    plan.compared = 3
    plan.outOfArea = Array(SamplePlans.outOfArea.prefix(3))
    #expect(
      Self.text(plan, Self.header).hasSuffix(
        """
        Out of area (3, not compared, and not yours to change):
          department Night shift
          8000 Care, all but agents
          1200 Elsewhere 0

        No changes. The stored users match the manifests (3 users compared).

        """))
  }

  @Test func `long lists are whole for whoever asks`() {
    var plan = SamplePlans.empty
    plan.outOfArea = SamplePlans.outOfArea
    let bytes = PlanText.render(plan, header: Self.header, isVerbose: true)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("  1209 Elsewhere 9\n") && !text.contains("--verbose"))
  }

  @Test func `long lists go on in the next line`() {
    var plan = SamplePlans.empty
    let addresses = (0..<6).map { "somebody-\($0)@acme.example.com" }
    plan.actions = [
      SamplePlans.action(
        .create, "1044", "Ada",
        changes: [
          FieldChange(.field(.emails), before: nil, after: .texts(addresses), cause: .first)
        ])
    ]
    let lines = Self.text(plan, Self.header).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 || $0.hasPrefix("Plan") })
    #expect(lines[3].hasPrefix("                   somebody-2@"))
  }

  @Test func `a plan file with a space is quoted`() {
    var header = Self.header
    header.planFile = "my plan.json"
    #expect(
      Self.text(SamplePlans.manual, header).hasSuffix(
        "To carry out exactly this: rollcall apply 'my plan.json'\n"))
  }

  @Test func `color changes no word`() {
    let colored = Self.text(SamplePlans.everything, Self.header, style: .colored)
    let plain = Self.text(SamplePlans.everything, Self.header)
    #expect(colored != plain)
    #expect(colored.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }

  static func text(_ plan: Plan, _ header: PlanHeader, style: TextStyle = .plain) -> String {
    String(decoding: PlanText.render(plan, header: header, style: style), as: UTF8.self)
  }

  private static let everything = """
    Acme Harbor Co. · 3 files, 214 users · role office_manager · store sqlite:.rollcall/roster.db

      + create site Boston                                    people/organization.yaml:5
          time_zone    America/New_York
      + create 1044 Ada Lovelace                              people/sales.yaml:12
          site         Boston
          emails       ada@acme.example.com
      ~ update 1002 Grace Hopper                              people/sales.yaml:31
          department   Sales → Dispatch
          time_zone    America/Denver → America/New_York      changed outside the manifests
      ! reset 1003 Alan Turing                                deletes 3 voicemails (1 unheard), 2 greetings
          new PIN      generated, told to nobody
      ✉ send_welcome 1044 Ada Lovelace → ada@acme.example.com
      ! reset_password 1005 Edsger Dijkstra → edsger@acme.example.com
      - remove 1099 Old Timer                                 has no data to delete

    Needs support (run `rollcall support-request`):
      1002 Grace Hopper     caller_id             +16175550100 → +16175550199
      1004 Barbara Liskov   emergency_caller_id   (none) → 911   awaiting support since 2026-11-20 08:12 UTC
      1098 Left Long Ago    absent                (none) → true   awaiting support since 2026-11-21 08:12 UTC
    Blocked:
      send_welcome 1050, 1051: front@acme.example.com is used by both.
          Give each person an address of their own.
    Unmanaged (12, in no manifest and never touched):
      1090 Guest 0
      1091 Guest 1
      1092 Guest 2
      1093 Guest 3
      1094 Guest 4
      1095 Guest 5
      1096 Guest 6
      1097 Guest 7
      1098 Guest 8
      1099 Guest 9
      and 2 more; --verbose lists them all
    Out of area (12, not compared, and not yours to change):
      department Night shift
      8000 Care, all but agents
      1200 Elsewhere 0
      1201 Elsewhere 1
      1202 Elsewhere 2
      1203 Elsewhere 3
      1204 Elsewhere 4
      1205 Elsewhere 5
      1206 Elsewhere 6
      1207 Elsewhere 7
      and 2 more; --verbose lists them all
    Warnings:
      1003 Alan Turing will need a link.                      people/sales.yaml:44
    Notes:
      1004 is renumbered.
    Stopped by a guard:
      send_welcome: 63 planned, at most 50 (guards.send_welcome); allow this run with --allow send_welcome=63

    digest: sha256:0123
    Plan: 2 to create, 1 to update, 1 to reset, 1 to remove, 1 password reset, 1 welcome email. 2 people will be mailed, 3 voicemails lost.
    To carry it out: rollcall apply --allow send_welcome=63

    """
}

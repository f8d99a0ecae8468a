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

        Needs support (only the provider's support may change these):
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

  static func text(_ plan: Plan, _ header: PlanHeader, style: TextStyle = .plain) -> String {
    String(decoding: PlanText.render(plan, header: header, style: style), as: UTF8.self)
  }
}

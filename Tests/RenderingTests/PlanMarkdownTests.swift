import Fields
import Markdown
import Model
import PlanPages
import Plans
import Rendering
import Testing

struct PlanMarkdownTests {
  @Test func `a plan reads from its numbers on`() {
    var header = PlanTextTests.header
    header.planFile = "plan.json"
    header.digest = "sha256:0123"
    #expect(Self.text(SamplePlans.manual, header) == Self.manual)
  }

  @Test func `nothing to do is one sentence`() {
    var plan = SamplePlans.empty
    plan.compared = 214
    #expect(
      Self.text(plan) == """
        ## Plan for Acme Harbor Co.

        **No changes. The stored users match the manifests (214 users compared).**

        3 files · 214 users · role `office_manager` · store `sqlite:.rollcall/roster.db`

        """)
  }

  @Test func `a guard that stops the run comes first`() {
    let text = Self.text(SamplePlans.everything)
    #expect(
      text.hasPrefix(
        """
        ## Plan for Acme Harbor Co.

        > [!CAUTION]
        > **Stopped by a guard**
        > - `send_welcome: 63 planned, at most 50 (guards.send_welcome); allow this run with --allow send_welcome=63`

        """))
    #expect(text.contains("```sh\nrollcall apply --allow send_welcome=63\n```"))
  }

  @Test func `what is unchanged goes before what is new`() {
    let plan = Self.large(creates: 40, unmanaged: 8_000)
    let text = Self.text(plan)
    #expect(text.utf8.count <= MarkdownLimit.comment)
    #expect(text.contains("more not shown"))
    #expect(text.contains("+ 1039 Ada Lovelace"))
    #expect(text.components(of: "+     time_zone") == 40)
    #expect(text.contains("Too long for one page"))
  }

  @Test func `no loss and no number is ever cut`() {
    let plan = Self.large(creates: 4_000, updates: 3_000, resets: 300, unmanaged: 2_000)
    let text = Self.text(plan)
    #expect(text.utf8.count <= MarkdownLimit.comment)
    #expect(text.utf8.count > MarkdownLimit.comment - 500)
    #expect(text.components(of: "- **reset** ") == 300)
    #expect(text.contains("| 4000 | 3000 | 300 |"))
    #expect(text.contains("4000 more not shown") || text.contains("actions told in short"))
  }

  @Test func `losses too many for a page are told in few words`() {
    let some = Self.text(Self.large(creates: 10, resets: 750))
    #expect(some.utf8.count <= MarkdownLimit.comment)
    #expect(some.components(of: "- reset `") > 50)
    #expect(some.components(of: "deletes 3 voicemails") == 750)
    let most = Self.text(Self.large(creates: 10, resets: 9_000))
    #expect(most.utf8.count <= MarkdownLimit.comment)
    #expect(most.components(of: "deletes 3 voicemails") > 600)
    #expect(most.contains("more not shown"))
    #expect(most.contains("**0 people will be mailed, 27000 voicemails lost.**"))
  }

  @Test func `long names leave room for all losses`() {
    var plan = Self.large(creates: 0, resets: 200)
    for index in plan.actions.indices {
      plan.actions[index].name = String(repeating: "名", count: 500)
    }
    let text = Self.text(plan)
    #expect(text.utf8.count <= MarkdownLimit.comment)
    #expect(text.components(of: "deletes 3 voicemails") == 200)
  }

  @Test(arguments: [1, 5, 20, 100, 500])
  func `any plan fits into the least page`(size: Int) {
    let plan = Self.large(
      creates: size, updates: size, resets: size, unmanaged: size)
    let text = Self.text(plan, limit: MarkdownLimit.least)
    #expect(text.utf8.count <= MarkdownLimit.least)
    #expect(text.contains("| \(size) | \(size) | \(size) |"))
  }

  static func text(
    _ plan: Plan, _ header: PlanHeader = PlanTextTests.header, limit: Int = MarkdownLimit.comment
  ) -> String {
    String(decoding: PlanMarkdown.render(plan, header: header, limit: limit), as: UTF8.self)
  }

  /// A plan with so many actions of each kind.
  static func large(
    creates: Int, updates: Int = 0, resets: Int = 0, unmanaged: Int = 0
  ) -> Plan {
    var plan = SamplePlans.empty
    plan.actions = (0..<creates).map { number in
      SamplePlans.action(
        .create, String(1000 + number), "Ada Lovelace", line: number + 1,
        changes: [
          FieldChange(.field(.site), before: nil, after: .text("Boston"), cause: .first),
          FieldChange(.field(.timeZone), before: nil, after: .text("UTC"), cause: .first),
        ])
    }
    plan.actions += (0..<updates).map { number in
      SamplePlans.action(
        .update, String(20_000 + number), "Grace Hopper", line: number + 1,
        changes: [
          FieldChange(
            .field(.site), before: .text("Boston"), after: .text("Seattle"), cause: .manifest)
        ])
    }
    plan.actions += (0..<resets).map { number in
      var reset = SamplePlans.action(
        .reset, String(40_000 + number), "Alan Turing", line: number + 1)
      reset.request = "left 2026"
      reset.deletes = UserData(voicemails: 3, unheard: 1, greetings: 2)
      return reset
    }
    plan.unmanaged = (0..<unmanaged).map {
      Unmanaged(.user, key: String(60_000 + $0), name: "Guest")
    }
    return plan
  }

  private static let manual = """
    ## Plan for Acme Harbor Co.

    | Create | Update | Reset | Password reset | Welcome email | Needs support | Blocked |
    | --: | --: | --: | --: | --: | --: | --: |
    | 1 | 1 | 1 | 0 | 1 | 1 | 2 |

    **1 person will be mailed, 3 voicemails lost.** 3 files · 214 users · role `office_manager` · store `sqlite:.rollcall/roster.db`

    ### Deletes data or clears passwords (1)

    - **reset** `1003` Alan Turing: deletes 3 voicemails (1 unheard), 2 greetings, asked for by `left sales 2026-11-20` (`people/sales.yaml:1`)

    <details><summary>Create (1)</summary>

    ```diff
    + 1044 Ada Lovelace   people/sales.yaml:12
    +     site    Boston
    +     emails  ada@acme.example.com
    ```

    </details>

    <details><summary>Update (1)</summary>

    ```diff
    @@ 1002 Grace Hopper   people/sales.yaml:31 @@
    - department  Sales
    + department  Dispatch
    - time_zone   America/Denver
    + time_zone   America/New_York
    ! changed outside the manifests: time_zone
    ```

    </details>

    <details><summary>Welcome emails (1)</summary>

    ```diff
    + 1044 Ada Lovelace → ada@acme.example.com
    ```

    </details>

    ### Needs support (1)

    Run `rollcall support-request` for the message to send.

    - `1002` Grace Hopper: `caller_id` `+16175550100` → `+16175550199`

    ### Blocked (2)

    - **send_welcome** `1050`, `1051`: `front@acme.example.com is used by both.` Give each person an address of their own.

    To carry out exactly this:

    ```sh
    rollcall apply plan.json
    ```

    digest: `sha256:0123`

    """
}

extension String {
  /// How often `part` stands in it.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}

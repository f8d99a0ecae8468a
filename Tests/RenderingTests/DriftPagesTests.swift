import DriftPages
import DriftReports
import Drifts
import Fields
import Markdown
import Plans
import Rendering
import Testing

struct DriftPagesTests {
  static let header = DriftHeader(
    company: "Acme Harbor Co.", files: 3, store: "sqlite:.rollcall/roster.db")

  @Test func `no drift says so, with how many and when`() {
    #expect(
      Self.markdown(SampleDrifts.nothing) == """
        ## Drift of Acme Harbor Co.

        **No drift. The stored users are as last applied (213 users compared, 2026-11-25 18:00 UTC).**

        | values changed | users changed | users gone | unmanaged | need support | links expired | emails failed | pending |
        | --: | --: | --: | --: | --: | --: | --: | --: |
        | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

        3 files · 213 users · role `office_manager` · store `sqlite:.rollcall/roster.db`

        Accounts: 210 standard, 1 new.

        """)
    let page = Self.html(SampleDrifts.nothing)
    #expect(page.contains("No drift. The stored users are as last applied (213 users compared"))
    #expect(!page.contains("<article"))
  }

  @Test func `who changed what stands below the change`() {
    let text = Self.markdown(SampleDrifts.everything)
    #expect(
      text.contains(
        """
        ### Changed outside the manifests (1)

        ```diff
        @@ 1002 Grace Hopper   people/sales.yaml:31 @@
        - department                  Sales
        + department                  Grace Hopper
        !     by Grace Hopper (Grace Hopper), 2026-11-18 19:20 UTC
        - time_zone                   America/New_York
        + time_zone                   America/Denver
        !     by unknown

        """))
    #expect(text.contains("- `1003` Grace Hopper: `deleted by unknown` (`people/sales.yaml:40`)\n"))
    #expect(text.contains("Pending: 1 user, 2 fields edited in the manifests and not applied"))
  }

  @Test func `a great drift keeps within a comment`() {
    var drift = SampleDrifts.everything
    drift.changed = (0..<2_000).flatMap { _ in SampleDrifts.everything.changed }
    drift.unmanaged = (0..<3_000).map { Unmanaged(.user, key: String(60_000 + $0), name: "Guest") }
    let text = Self.markdown(drift)
    #expect(text.utf8.count <= MarkdownLimit.comment)
    #expect(text.utf8.count > MarkdownLimit.comment - 500)
    #expect(text.contains("**Drift: 8000 values of 2000 users changed, 4 users gone"))
    #expect(text.contains("users told in short") && text.contains("more not shown"))
  }

  @Test(arguments: [PageJudge.Kind.markdown, .html])
  func `data is nothing but text in a page of drift`(kind: PageJudge.Kind) throws {
    let attacks = Attack.all.filter { !$0.text.isEmpty }
    let pages = try PageJudge.judge(
      kind, (["1"] + attacks.map(\.text)).map { Self.page(kind, $0) })
    let plain = try #require(pages.first)
    #expect(plain.skeleton.count > 50)
    for (attack, page) in zip(attacks, pages.dropFirst()) {
      #expect(page.problems == [], "\(attack)")
      #expect(page.skeleton == plain.skeleton, "\(attack)")
    }
  }

  @Test(arguments: Attack.all)
  func `no page of drift steers a terminal or a CI job`(sample: Attack) {
    HostileTests.expectHarmless(Self.page(.markdown, sample.text))
    HostileTests.expectHarmless(Self.page(.html, sample.text))
  }

  private static func page(_ kind: PageJudge.Kind, _ text: String) -> [UInt8] {
    let drift = SampleDrifts.filled(with: text)
    let header = DriftHeader(company: text, files: 1, store: text)
    return switch kind {
    case .markdown: DriftMarkdown.render(drift, header: header, limit: .max)
    case .html:
      DriftHTML.render(DriftDocument(drift: drift, toolVersion: text), header: header)
    }
  }

  private static func markdown(_ drift: Drift) -> String {
    String(decoding: DriftMarkdown.render(drift, header: header), as: UTF8.self)
  }

  private static func html(_ drift: Drift) -> String {
    let document = DriftDocument(drift: drift, toolVersion: "1.0")
    return String(decoding: DriftHTML.render(document, header: header), as: UTF8.self)
  }
}

import Annotations
import Fields
import Foundation
import Markdown
import Model
import PlanPages
import Plans
import Rendering
import Testing

/// Data is shown in pages, and is nothing but text in them.
struct HostilePageTests {
  @Test func `data is nothing but text in a page of Markdown`() throws {
    let plain = try #require(try Self.judged(.markdown, ["1"]).first)
    #expect(plain.skeleton.count > 40)
    for (attack, page) in zip(Attack.all, try Self.judged(.markdown, Attack.all.map(\.text))) {
      #expect(page.problems == [], "\(attack)")
      #expect(page.skeleton == plain.skeleton, "\(attack)")
      // What isn't in code is a plain name, and that is all there is of it.
      let isPlain = attack.text.prose == attack.text
      let loose =
        isPlain ? page.loose.replacing(attack.text.replacing(" ", with: ""), with: "") : page.loose
      #expect(loose == plain.loose, "\(attack)")
    }
  }

  @Test func `data is nothing but text in a page of HTML`() throws {
    let plain = try #require(try Self.judged(.html, ["1"]).first)
    #expect(plain.skeleton.count > 100)
    for (attack, page) in zip(Attack.all, try Self.judged(.html, Attack.all.map(\.text))) {
      #expect(page.problems == [], "\(attack)")
      #expect(page.skeleton == plain.skeleton || attack.text.isEmpty, "\(attack)")
      let shown = String(attack.text.harmless.filter { !$0.isWhitespace })
      #expect(page.loose.utf8.firstRange(of: shown.utf8) != nil || shown.isEmpty, "\(attack)")
    }
  }

  /// The list that others keep (Big List of Naughty Strings).
  @Test func `naughty strings are nothing but text in a page`() throws {
    let file = try Data(contentsOf: Repository.url("Tests/MailTests/Data/naughty-strings.json"))
    let texts = try JSONDecoder().decode([String].self, from: file)
    try #require(texts.count > 200)
    var plan = SamplePlans.empty
    plan.actions = texts.map { SamplePlans.action(.reset, "1", $0) }
    plan.warnings = texts.map { PlanWarning(.wasNotFound, key: $0, message: $0, source: nil) }
    let document = PlanDocument(
      plan: plan, toolVersion: "1", createdAt: 0, manifestDigest: "")
    let markdown = PlanMarkdown.render(plan, header: PlanTextTests.header, limit: .max)
    let html = PlanHTML.render(document, header: PlanTextTests.header)
    for (kind, page) in [(PageJudge.Kind.markdown, markdown), (.html, html)] {
      HostileTests.expectHarmless(page)
      let verdict = try #require(try PageJudge.judge(kind, [page]).first)
      #expect(verdict.problems == [])
      #expect(verdict.skeleton.count { $0 == "li" } >= texts.count)
      let entries = kind == .html ? "article" : "strong"
      #expect(verdict.skeleton.count { $0 == entries } - (kind == .html ? 0 : 1) == texts.count)
    }
  }

  @Test(arguments: Attack.all)
  func `no page steers a terminal or a CI job`(sample: Attack) {
    let (document, header) = Self.sample(sample.text)
    HostileTests.expectHarmless(PlanMarkdown.render(document.plan, header: header))
    HostileTests.expectHarmless(PlanHTML.render(document, header: header))
  }

  @Test(arguments: Attack.all)
  func `a workflow command ends where it is meant to`(sample: Attack) {
    let (document, header) = Self.sample(sample.text)
    let text = String(
      decoding: PlanGitHub.render(document.plan, header: header), as: UTF8.self)
    let lines = text.unicodeScalars.split(separator: "\n").map(String.init)
    // A guard, three losses, a block, two warnings and a need.
    #expect(lines.filter { $0.hasPrefix("::") }.count == 8)
    for line in lines.prefix(8) {
      let annotation = Annotation(command: line)
      #expect(annotation?.command == line)
      #expect(annotation?.place?.line == 1 || line.hasPrefix("::error title="))
    }
    HostileTests.expectHarmless(Array(lines.dropFirst(8).joined(separator: "\n").utf8))
  }

  @Test(arguments: Attack.all)
  func `a command says what its annotation says`(sample: Attack) {
    let annotation = Annotation(
      .warning, at: .init(file: sample.text, line: 3), title: sample.text,
      lines: [sample.text, sample.text])
    let read = Annotation(command: annotation.command)
    #expect(read?.title == annotation.title && read?.lines == annotation.lines)
    #expect(read?.place?.file == sample.text.harmless)
    HostileTests.expectHarmless(Array(annotation.text.utf8))
  }

  @Test(arguments: Attack.all)
  func `a cell of a table stays one cell`(sample: Attack) {
    let table = MarkdownBlock.table(["a", "b"], [[sample.text.cellSpan, "x"]])
    #expect(table.unicodeScalars.count { $0 == "|" } == 9)
  }

  private static func judged(_ kind: PageJudge.Kind, _ texts: [String]) throws -> [PageJudge] {
    try PageJudge.judge(
      kind,
      texts.map { text in
        let (document, header) = sample(text)
        return kind == .html
          ? PlanHTML.render(document, header: header)
          : PlanMarkdown.render(document.plan, header: header, limit: .max)
      })
  }

  private static func sample(_ text: String) -> (PlanDocument, PlanHeader) {
    let document = PlanDocument(
      plan: SamplePlans.filled(with: text), toolVersion: text, createdAt: SampleUsers.now,
      manifestDigest: text)
    let header = PlanHeader(
      company: text, files: 1, users: 1, store: text, digest: text, planFile: text, chdir: text,
      folder: text)
    return (document, header)
  }
}

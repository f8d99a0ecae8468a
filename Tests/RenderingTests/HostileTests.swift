import Annotations
import Diagnostics
import Fields
import Listings
import Model
import Plans
import Rendering
import SupportRequests
import Testing
import UserPages

/// Nothing in data steers a terminal, a CI job or a spreadsheet, whatever the renderer.
struct HostileTests {
  static let attacks: [Attack] = [
    "\u{1B}[2J\u{1B}[31mred", "\u{1B}]0;title\u{7}", "\u{9B}31m", "a\r\nb", "a\nb", "a\rb",
    "\u{202E}gnp.exe", "\u{2066}x\u{2069}", "\u{200F}x", "\u{61C}x", "zero\u{200B}width",
    "\u{FEFF}x",
    "::error::pwned", "  ::set-output name=a::b", "\u{A0}::error::x", "\u{3000}::error::x",
    "\n::error::x", ":", "::", "a ##[error]x", "##vso[task.complete]x", "##teamcity[x]",
    "###[error]", "section_start:1:a", "x section_end:1:a", "\u{0}", "\u{7F}", "\u{85}x",
    "\u{2028}x", "\u{2029}::error::x", "e\u{301}\r\u{301}\n::error::x", "→ fake", "(none)", "\"",
    "%0A::error::x", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "a, b",
    String(repeating: "x", count: 500),
    String(repeating: "名", count: 500), "👩‍👩‍👧‍👦", "\u{E0041}\u{E0042}", "",
  ].map(Attack.init)

  @Test(arguments: attacks)
  func `a plan shows hostile data as harmless text`(sample: Attack) {
    let attack = sample.text
    let plan = SamplePlans.filled(with: attack)
    let header = PlanHeader(
      company: attack, files: 1, users: 1, store: attack, digest: attack, planFile: attack)
    let plain = PlanText.render(plan, header: header, isVerbose: true)
    Self.expectHarmless(plain)
    let colored = PlanText.render(plan, header: header, style: .colored, isVerbose: true)
    Self.expectHarmless(Self.withoutColor(colored))
  }

  @Test(arguments: attacks)
  func `diagnostics show hostile data as harmless text`(sample: Attack) {
    let attack = sample.text
    let range = SourceRange(file: attack, line: 1, column: 2, endColumn: 9)
    let diagnostic = Diagnostic(
      .invalidValue, attack, at: range, help: attack, related: range)
    let source = Array((attack + "\n" + attack).utf8)
    let second = Diagnostic(
      .invalidValue, attack, at: SourceRange(file: attack, line: 2, column: 1))
    Self.expectHarmless(DiagnosticsText.render([diagnostic, second]) { _ in source })
    let commands = String(
      decoding: DiagnosticsGitHub.render([diagnostic]), as: UTF8.self)
    #expect(commands.unicodeScalars.count { $0 == "\n" } == 1)
    #expect(commands.hasPrefix("::error "))
    #expect(commands.contains(",line=1,") || attack.isEmpty)
  }

  @Test(arguments: attacks)
  func `lists show hostile data as harmless text`(sample: Attack) {
    let attack = sample.text
    let details = SampleUsers.filled(with: attack)
    let row = UserRow(details.user, isManaged: false)
    Self.expectHarmless(UserText.render(details))
    Self.expectHarmless(UserText.render(details, width: 40))
    Self.expectHarmless(UserListText.render(UserList([row, row]), width: 40))
    Self.expectHarmless(UserListText.render(UserList([row, row])))
    Self.expectHarmless(HistoryText.render(details.history))
    let report = ApplyReport(
      sent: 1,
      unsent: [
        ApplyReport.Unsent(extension: attack, address: attack, error: attack, isPermanent: true)
      ], notes: [attack])
    Self.expectHarmless(ApplyText.render(report))
  }

  @Test(arguments: attacks)
  func `a message to support shows hostile data as harmless text`(sample: Attack) {
    let message = SampleMessages.filled(with: sample.text)
    Self.expectHarmless(SupportMessageText.render(message))
    Self.expectHarmless(SupportMessageMarkdown.render(message))
  }

  @Test(arguments: attacks)
  func `no cell of a list is a formula`(sample: Attack) {
    let attack = sample.text
    let row = UserRow(SampleUsers.filled(with: attack).user, isManaged: true)
    let text = String(decoding: UserListCSV.render([row]), as: UTF8.self)
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3)
    for cell in lines[1].split(separator: ",") {
      let start = cell.first == "\"" ? cell.dropFirst().first : cell.first
      #expect(start.map { !"=+-@\t\r\0".unicodeScalars.contains($0) } ?? true)
    }
  }

  @Test func `the same values give the same bytes`() {
    let plan = SamplePlans.manual
    let first = PlanText.render(plan, header: PlanTextTests.header)
    for _ in 0..<100 { #expect(PlanText.render(plan, header: PlanTextTests.header) == first) }
  }

  private static let markers = ["##[", "##vso[", "##teamcity[", "section_start:", "section_end:"]

  /// Only printable characters, tabs and line ends, and no line that a CI job acts on.
  static func expectHarmless(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let hidden = text.unicodeScalars.filter { $0.isHidden && $0 != "\n" && $0 != "\t" }
    #expect(hidden.isEmpty)
    for marker in markers { #expect(text.utf8.firstRange(of: marker.utf8) == nil) }
    for line in text.unicodeScalars.split(separator: "\n") {
      let start = line.drop { $0.properties.isWhitespace }
      #expect(!start.starts(with: "::".unicodeScalars))
    }
  }

  private static func withoutColor(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isInside = false
    for byte in bytes {
      if byte == 0x1B { isInside = true }
      if !isInside { result.append(byte) }
      if byte == UInt8(ascii: "m") { isInside = false }
    }
    return result
  }
}

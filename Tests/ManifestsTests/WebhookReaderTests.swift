import Decoding
import Diagnostics
import Manifests
import Notifications
import Testing

/// `notify:` of the workspace file.
struct WebhookReaderTests {
  private static func read(_ text: String) -> ([Webhook]?, [Diagnostic]) {
    let (workspace, problems) = WorkspaceReaderTests.read(WorkspaceReaderTests.head + text + "\n")
    return (workspace?.webhooks, problems)
  }

  static let good: [(String, [Webhook])] = [
    ("notify:", []), ("notify: []", []),
    ("notify: {webhook: {env: HOOK}}", [Webhook(.environment("HOOK"))]),
    (
      "notify: [{webhook: {env: A}, on: drift}, {webhook: {env: B}, on: [apply], when: problems}]",
      [
        Webhook(.environment("A"), events: [.drift]),
        Webhook(.environment("B"), events: [.apply], occasion: .problems),
      ]
    ),
    (
      "notify: [{webhook: {env: A}, on: [apply, drift, apply], when: always}]",
      [Webhook(.environment("A"), occasion: .always)]
    ),
  ]

  @Test(arguments: good)
  func `webhooks are read`(text: String, webhooks: [Webhook]) {
    let (found, problems) = Self.read(text)
    #expect(problems == [])
    #expect(found == webhooks)
  }

  @Test(arguments: [
    "https://chat.example.com/rollcall", "http://localhost:8065/hooks", "http://[::1]/x?y=1",
  ])
  func `an address without a token may stand there`(text: String) throws {
    let (found, problems) = Self.read("notify: {webhook: '\(text)'}")
    #expect(problems == [])
    #expect(found == [Webhook(.address(try WebhookAddress(text)))])
  }

  private static let canary = "https://chat.example.com/hooks/4b3k8fz1yjd7xq2n"

  static let bad: [(String, [DiagnosticCode])] = [
    ("notify: \(canary)", [.wrongType]), ("notify: [\(canary)]", [.wrongType]),
    ("notify: {webhook: \(canary)}", [.tokenInFile]),
    ("notify: {webhook: [\(canary)]}", [.wrongType]),
    ("notify: {webhook: {url: \(canary)}}", [.unknownKey]),
    ("notify: {webhook: {env: \(canary)}}", [.invalidValue]),
    ("notify: {webhook: {}}", [.wrongType]), ("notify: {webhook: null}", [.wrongType]),
    ("notify: {webhok: \(canary)}", [.unknownKey, .missingKey]),
    ("notify: {\(canary): }", [.unknownKey, .missingKey]), ("notify: {}", [.missingKey]),
    ("notify: {webhook: 'http://x.example.com/4b3k8fz1yjd7xq2n'}", [.insecureServer]),
    ("notify: {webhook: 'ftp://x.example.com/4b3k8fz1yjd7xq2n'}", [.invalidValue]),
    ("notify: {webhook: 'https://4b3k8fz1yjd7xq2n@x.example.com'}", [.invalidValue]),
    ("notify: {webhook: {env: A}, webhook: \(canary)}", [.duplicateKey]),
    ("notify: {webhook: {env: A}, on: []}", [.invalidValue]),
    ("notify: {webhook: {env: A}, on: [aply]}", [.invalidValue]),
    ("notify: {webhook: {env: A}, on: test}", [.invalidValue]),
    ("notify: {webhook: {env: A}, on: {apply: true}}", [.wrongType]),
    ("notify: {webhook: {env: A}, when: sometimes}", [.invalidValue]),
    ("notify: {webhook: {env: A}, when: [always]}", [.wrongType]),
    ("notify: {webhook: {env: A}, when: \(canary)}", [.invalidValue]),
    (
      "notify: [" + Array(repeating: "{webhook: {env: A}}", count: 9).joined(separator: ",") + "]",
      [.invalidValue]
    ),
  ]

  @Test(arguments: bad)
  func `a mistake is named, and nothing confidential shown`(
    text: String, codes: [DiagnosticCode]
  ) {
    let (_, problems) = Self.read(text)
    #expect(Set(problems.map(\.code)) == Set(codes))
    #expect(problems.count == codes.count)
    #expect(problems.allSatisfy { $0.hidesSource })
    #expect(problems.allSatisfy { $0.help != nil || $0.code == .unknownKey })
    #expect(!"\(problems)".contains("4b3k8fz1yjd7xq2n"))
  }

  @Test func `a near miss gets a hint`() {
    let help = Self.read("notify: {webhook: {env: A}, when: change}").1.first?.help
    #expect(help == "did you mean \"changes\"?")
  }

  @Test func `lines after it are shown again`() {
    let (_, problems) = Self.read("notify: {webhook: {env: A}}\nmail: {timeout: 1s}")
    #expect(problems.map(\.hidesSource) == [false])
  }
}

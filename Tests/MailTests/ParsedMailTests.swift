import Fields
import Foundation
import Mail
import Templates
import TestSupport
import Testing

/// Whether another program, Python's `email` package, reads from our mails what was meant.
struct ParsedMailTests {
  static let attacks = [
    "x\r\nBcc: eve@evil.example", "x\nBcc: eve@evil.example", "x\rBcc: eve@evil.example",
    "x\u{0}y", "x\u{2028}Bcc: eve@evil.example", "x\u{2029}y", "x\u{85}y", "x\u{b}y\u{c}z",
    "\r\n.\r\nMAIL FROM:<eve@evil.example>", "\n.\n", ".", "..", "From here\nFrom there\n",
    "=?utf-8?Q?=0D=0ABcc:_eve?=", "a =?utf-8?B?AA==?= b", "eve@evil.example>, <ada", "a, b; c: d",
    "(comment) \"quoted\" \\ back", "\\", "\"", "<", ">", "  two  spaces  ", " ", "", "\t",
    "--=_rollcall_0\r\n\r\n--=_rollcall_0--", "Dr. Strangelove", "a=b", "trailing space \nx\t\n",
    "\u{202e}gnp.exe", "e\u{301}\r\u{301}\nx", "日本語の名前", "👩‍👩‍👧‍👦", "\u{feff}x", "%0d%0aBcc: eve",
    String(repeating: "long ", count: 60), String(repeating: "x", count: 2_000),
    String(repeating: "é", count: 3_000), String(repeating: "=", count: 200),
    String(repeating: ".\r\n", count: 100), String(repeating: "x", count: 76) + " ",
  ]

  @Test func `hostile words are read as the words they are`() throws {
    let naughty = try JSONDecoder().decode(
      [String].self, from: Data(contentsOf: data.appending(path: "naughty-strings.json")))
    let problems = try check((Self.attacks + naughty).map { try Samples.same($0) })
    #expect(problems == [])
  }

  @Test func `random words are read as the words they are`() throws {
    var generator = SplitMix64(seed: 6)
    let messages = try (0..<200).map { _ in
      try Samples.same(Self.randomText(using: &generator))
    }
    let problems = try check(messages)
    #expect(problems == [])
  }

  @Test func `domains outside ASCII are read as A-labels`() throws {
    let long = "\(String(repeating: "a", count: 64))@\(String(repeating: "bc.", count: 60))example"
    let messages = try [
      Samples.message(toAddress: "jürgen@bücher.example"),
      Samples.message(from: "Grüße", fromAddress: "用户@例子.example", to: "", toAddress: long),
      Samples.message(to: String(repeating: "Ada ", count: 40), toAddress: long),
    ]
    let problems = try check(messages)
    #expect(problems == [])
  }

  @Test func `a very long line is read as it is`() throws {
    let line = String(repeating: "x", count: 100_000)
    let problems = try check([Samples.message(text: line, html: line)])
    #expect(problems == [])
  }

  @Test func `dates are read as the seconds they are`() throws {
    var generator = SplitMix64(seed: 7)
    let edges: [Int64] = [0, 951_782_400, 951_868_799, 951_868_800, 2_147_483_648, 253_402_300_799]
    let dates = edges + (0..<60).map { _ in .random(in: 0...253_402_300_799, using: &generator) }
    let problems = try check(dates.map { try Samples.message(date: $0) })
    #expect(problems == [])
  }

  @Test func `rendered mails are read as they are`() throws {
    let templates = try MailTemplates()
    let names = Self.attacks + Self.names
    let messages = try MailTemplates.Kind.allCases.flatMap { kind in
      try names.map { name in
        try Samples.message(
          from: name, to: name, toAddress: "ü@exämple.com",
          words: templates.render(kind, Samples.values(named: name)))
      }
    }
    let problems = try check(messages)
    #expect(problems == [])
  }

  private static let names = [
    "Zoë O'Neil", "山田 太郎", "👩‍👩‍👧‍👦", "ada@acme.example.com", "A, B; C: D <e@f.example>",
    String(repeating: "é", count: 64), String(repeating: "👩🏽‍🚀", count: 64),
    String(repeating: "W", count: 64), "{{link}}", "<b>\"'&</b>",
  ]
}

extension ParsedMailTests {
  private var data: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data")
  }

  private struct Case: Encodable {
    let name: String
    let source: String
    let from: [String]
    let to: [String]
    let subject: String
    let date: Int64
    let text: String
    let html: String

    init(_ message: MailMessage, number: Int) {
      name = "mail \(number) (\(message.subject.text.prefix(30)))"
      source = String(decoding: MessageComposer.compose(message), as: UTF8.self)
      from = [message.from.name.text, message.from.wireText]
      to = [message.to.name.text, message.to.wireText]
      subject = message.subject.text
      date = message.date
      text = message.text
      html = message.html
    }
  }

  /// What Python found wrong.
  private func check(_ messages: [MailMessage]) throws -> [String] {
    let folder = try TemporaryFolder()
    let file = URL(filePath: folder.path).appending(path: "cases.json")
    let cases = messages.enumerated().map { Case($1, number: $0) }
    try JSONEncoder().encode(cases).write(to: file)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", data.appending(path: "check_mails.py").path(), file.path()]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n").map(String.init)
    return lines.last == "\(messages.count) mails read" ? lines.dropLast() : lines
  }

  static func randomText(using generator: inout SplitMix64) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x1f, 0x20...0x7e, 0x20...0x7e, 0x80...0x9f, 0xa0...0x24f, 0x300...0x36f,
      0x2000...0x206f, 0x3040...0x30ff, 0xe000...0xffff, 0x1f300...0x1faff, 0xe0000...0x10ffff,
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...90, using: &generator) {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
      if let scalar = Unicode.Scalar(.random(in: range, using: &generator)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Samples {
  /// A message that says the same words everywhere.
  fileprivate static func same(_ words: String) throws -> MailMessage {
    try message(from: words, to: words, subject: words, text: words, html: words)
  }
}

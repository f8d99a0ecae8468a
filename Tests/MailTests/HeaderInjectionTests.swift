import Fields
import Mail
import Templates
import TestSupport
import Testing

/// No value adds a header, a recipient or a line of its own, whatever it is made of.
struct HeaderInjectionTests {
  private static let headers = [
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version",
    "Content-Type",
  ]

  /// 100,000 names in all.
  @Test(arguments: 0..<20)
  func `random names add nothing to the headers`(seed: Int) throws {
    var generator = SplitMix64(seed: 600 + seed)
    for _ in 0..<5_000 {
      let name = Self.name(using: &generator)
      let bytes = MessageComposer.compose(
        try Samples.message(from: name, to: name, subject: name, text: name, html: ""))
      guard Self.names(ofHeadersIn: bytes) == Self.headers else {
        #expect(Bool(false), "\(Array(name.unicodeScalars))")
        return
      }
    }
  }

  @Test func `the check sees an added header and a bare line end`() throws {
    let bytes = MessageComposer.compose(try Samples.message())
    #expect(Self.names(ofHeadersIn: bytes) == Self.headers)
    #expect(Self.names(ofHeadersIn: Array("Bcc: x\r\n".utf8) + bytes) != Self.headers)
    #expect(Self.names(ofHeadersIn: Array("From: x\n y\r\n\r\n".utf8)) == nil)
    #expect(Self.names(ofHeadersIn: Array("From: x\r y\r\n\r\n".utf8)) == nil)
  }

  @Test(arguments: MailTemplates.Kind.allCases)
  func `the link is from the configuration and in bodies alone`(
    kind: MailTemplates.Kind
  ) throws {
    let templates = try MailTemplates()
    let link = try #require(Samples.values.link)
    let token = try #require(link.split(separator: "/").last)
    for name in ParsedMailTests.attacks {
      let words = try templates.render(kind, Samples.values(named: name))
      let message = try Samples.message(
        to: name, toAddress: "ada@acme.example.com", words: words)
      let source = String(decoding: MessageComposer.compose(message), as: UTF8.self)
      let end = try #require(source.firstRange(of: "\r\n\r\n"))
      let head = source[..<end.lowerBound]
      #expect(!head.contains(token) && !head.contains("https:"))
      #expect(head.contains("Auto-Submitted: auto-generated"))
      #expect(words.text.ranges(of: token).count == (kind.hasLink ? 1 : 0))
      #expect(words.text.ranges(of: link).count == (kind.hasLink ? 1 : 0))
      #expect(words.html.ranges(of: token).count == words.html.ranges(of: link).count)
    }
  }

  /// The headers in order; nil when a line ends in anything but CR LF.
  private static func names(ofHeadersIn bytes: [UInt8]) -> [String]? {
    var names: [String] = []
    var line: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0D:
        guard index + 1 < bytes.count, bytes[index + 1] == 0x0A else { return nil }
      case 0x0A:
        guard index > 0, bytes[index - 1] == 0x0D else { return nil }
        if line.isEmpty { return names }
        if line.first != 0x20 {
          names.append(String(decoding: line.prefix { $0 != 0x3A }, as: UTF8.self))
        }
        line = []
      default: line.append(byte)
      }
    }
    return nil
  }

  /// Half of it is what could hurt.
  private static func name(using generator: inout SplitMix64) -> String {
    let sharp: [Unicode.Scalar] = [
      "\r", "\n", "\0", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", ":", ",", "<", ">", "\"", "\\",
      "=", "?", " ", "@", "\u{301}", "\u{200D}", "\u{202E}", "B", "\t",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
      text.append(
        Bool.random(using: &generator)
          ? sharp[Int.random(in: 0..<sharp.count, using: &generator)] : any ?? "x")
    }
    return String(text)
  }
}

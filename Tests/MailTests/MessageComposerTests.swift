import Mail
import Templates
import Testing

struct MessageComposerTests {
  @Test func `a message is written like this`() throws {
    let message = try Samples.message(
      to: "Zoë \"Z\" O'Neil", subject: "Zoë", text: "1 + 1 = 2\n.\nFrom me ",
      html: "<p style=\"a\">é</p>\n")
    let expected = """
      From: Acme Phones <phones@acme.example.com>
      To: =?utf-8?Q?Zo=C3=AB_=22Z=22_O=27Neil?= <ada@acme.example.com>
      Subject: =?utf-8?Q?Zo=C3=AB?=
      Date: Sat, 21 Nov 2026 21:00:00 +0000
      Message-ID: <0a1b2c@acme.example.com>
      Auto-Submitted: auto-generated
      MIME-Version: 1.0
      Content-Type: multipart/alternative;
       boundary="=_rollcall_BOUNDARY"

      --=_rollcall_BOUNDARY
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      1 + 1 =3D 2
      =2E
      =46rom me=20
      --=_rollcall_BOUNDARY
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <p style=3D"a">=C3=A9</p>

      --=_rollcall_BOUNDARY--

      """
    let text = String(decoding: MessageComposer.compose(message), as: UTF8.self)
    let boundary = try #require(text.firstMatch(of: /=_rollcall_([0-9a-f]+)"/)).1
    #expect(
      text.replacing("\r\n", with: "\n").replacing(boundary, with: "BOUNDARY") == expected)
  }

  @Test func `the same message is the same bytes`() throws {
    let bytes = try MessageComposer.compose(Samples.message())
    #expect(try MessageComposer.compose(Samples.message()) == bytes)
    #expect(try MessageComposer.compose(Samples.message(local: "other")) != bytes)
  }

  @Test func `a date before 1970 becomes 1970`() throws {
    #expect(try Samples.message(date: -1).date == 0)
    #expect(try Samples.message(date: .max).date == 253_402_300_799)
  }

  @Test func `a message doesn't describe itself`() throws {
    let message = try Samples.message(text: "token-text", html: "token-html")
    var output = "\(message) \(String(reflecting: message)) \(Samples.values)"
    dump(message, to: &output)
    #expect(!output.contains("token"))
  }

  @Test(arguments: [
    ("x\r\nBcc: y", "x Bcc: y"), ("x\r\n\r\n y", "x y"), ("\n x \t", "x"), ("a\u{0}b", "a b"),
    ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"), ("a\u{202e}b\u{2066}c", "abc"),
    ("a  b", "a  b"), ("", ""), ("\r\n", ""), ("\r\u{301}\n", "\u{301}"), ("é", "é"),
  ])
  func `header text is one line`(raw: String, expected: String) {
    #expect(Array(HeaderText(raw).text.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("", "a.example"), ("a b", "a.example"), ("a/../b", "a.example"), (".a", "a.example"),
    ("a\r\n", "a.example"), ("ä", "a.example"), (String(repeating: "a", count: 65), "a.example"),
    ("a", ""), ("a", "a..example"), ("a", "a example"), ("a", "ä.example"), ("a", "a>"),
    ("a", String(repeating: "a.", count: 127) + "a"),
  ])
  func `an odd Message-ID is refused`(local: String, domain: String) {
    #expect(throws: MailError.self) { try MessageID(local: local, domain: domain) }
  }
}

import Mail
import Templates
import Testing

struct MailTemplatesTests {
  @Test func `the welcome mail reads like this`() throws {
    let content = try MailTemplates().render(.welcome, Samples.values)
    #expect(content.subject == "Set up your phone account at Acme Harbor Co.")
    #expect(
      content.text == """
        Hello Ada,

        Acme Harbor Co. has a phone account ready for you.

        Your login name: 1001@acme.example.com

        It opens the manager portal, the web soft phone and the mobile app.

        People can call you directly on:
        - +1 617 555 0101

        Choose your password and your voicemail PIN here:

        \(Samples.link)

        The link works once, for 3 days. If it no longer works, ask \
        Grace Hopper (extension 1000) for a new one.

        Nobody will ever ask you for your password or PIN. Keep them, and this link, to yourself.

        Acme Harbor Co. sent this mail to Ada Lovelace automatically.

        """)
  }

  @Test func `the recovery mail reads like this`() throws {
    let content = try MailTemplates().render(.recovery, Samples.values)
    #expect(content.subject == "Set a new password for your phone account at Acme Harbor Co.")
    #expect(
      content.text == """
        Hello Ada,

        Your phone account at Acme Harbor Co. needs a new password.

        Your login name: 1001@acme.example.com

        Set a new password here:

        \(Samples.link)

        The link works once, for 3 days. If it no longer works, ask \
        Grace Hopper (extension 1000) for a new one.

        If you did not expect this mail, tell Grace Hopper (extension 1000).

        Nobody will ever ask you for your password or PIN. Keep them, and this link, to yourself.

        Acme Harbor Co. sent this mail to Ada Lovelace automatically.

        """)
  }

  @Test func `the notice of a new password reads like this`() throws {
    let content = try MailTemplates().render(.passwordChanged, Samples.values)
    #expect(
      content.subject == "The password of your phone account at Acme Harbor Co. was changed")
    #expect(
      content.text == """
        Hello Ada,

        The password of your phone account at Acme Harbor Co. was changed on \
        Saturday, 21 November 2026, at 21:00 UTC.

        Your login name: 1001@acme.example.com

        If that was you, there is nothing left to do.

        If it wasn't you, somebody else may have got into your account. Choose a new password \
        now, with "Forgot your password?" on the sign-in page, and tell \
        Grace Hopper (extension 1000).

        Nobody will ever ask you for your password or PIN. Keep them to yourself.

        Acme Harbor Co. sent this mail to Ada Lovelace automatically.

        """)
  }

  @Test(arguments: MailTemplates.Kind.allCases)
  func `both parts say the same`(kind: MailTemplates.Kind) throws {
    let content = try MailTemplates().render(kind, Samples.values)
    let values = Samples.values
    for part in [content.text, content.html] {
      for words in [
        values.company, values.firstName, values.fullName, values.loginName, values.contact,
      ] {
        #expect(part.contains(words))
      }
      #expect(part.contains(Samples.link) == kind.hasLink)
      #expect(part.contains("3 days") == kind.hasLink)
      #expect(part.contains("21 November 2026") == !kind.hasLink)
      #expect(part.contains("+1 617 555 0101") == (kind == .welcome))
      #expect(!part.contains("{{"))
    }
    // Sentence by sentence; the button and the frame stand in the HTML alone.
    let words = Self.words(of: content.html)
    for line in content.text.split(separator: "\n").map({ Substring($0.drop { "- ".contains($0) }) }
    )
    where !line.hasSuffix(":") {
      #expect(words.contains(line), "\(line)")
    }
  }

  /// What a reader sees of HTML.
  private static func words(of html: String) -> String {
    [("&#39;", "'"), ("&quot;", "\""), ("&amp;", "&")].reduce(
      html.replacing(/<[^>]*>/, with: "")
    ) { $0.replacing($1.0, with: $1.1) }
  }

  @Test(arguments: MailTemplates.Kind.allCases)
  func `the HTML fetches nothing and has one button`(kind: MailTemplates.Kind) throws {
    let html = try MailTemplates().render(kind, Samples.values).html
    let links = html.matches(of: /(href|src)="([^"]*)"/).map { String($0.2) }
    #expect(links == (kind.hasLink ? [Samples.link, Samples.link] : []))
    #expect(html.matches(of: /https?:/).count == (kind.hasLink ? 3 : 0))
    for word in ["<img", "<script", "<style", "<link", "url(", "@import"] {
      #expect(!html.contains(word))
    }
    #expect(html.matches(of: /<table/).count == (kind.hasLink ? 1 : 0))
  }

  @Test(arguments: MailTemplates.Kind.allCases)
  func `the link stands in the bodies alone`(kind: MailTemplates.Kind) throws {
    let content = try MailTemplates().render(kind, Samples.values)
    #expect(!content.subject.contains("portal"))
    #expect(content.text.matches(of: /https?:/).count == (kind.hasLink ? 1 : 0))
    // No password and no PIN is told, and none is asked for by mail.
    for part in [content.text, content.html] {
      #expect(!part.contains(/(password|PIN)( is)?: \S/))
    }
  }

  @Test(arguments: [MailTemplates.Kind.welcome, .recovery])
  func `a mail about a link needs one`(kind: MailTemplates.Kind) throws {
    let templates = try MailTemplates()
    let values = MailValues(
      company: "Acme", firstName: "Ada", fullName: "Ada", loginName: "a@b.example",
      directNumbers: [], link: nil, linkLifetime: nil, contact: "")
    #expect(throws: MailError.link) { try templates.render(kind, values) }
    #expect(throws: Never.self) { try templates.render(.passwordChanged, values) }
  }

  @Test func `a person without numbers reads nothing about them`() throws {
    var values = Samples.values
    values = values.with(directNumbers: [])
    let content = try MailTemplates().render(.welcome, values)
    #expect(!content.text.contains("directly"))
    #expect(!content.html.contains("directly"))
    #expect(!content.text.contains("\n\n\n"))
  }

  @Test func `no contact means the people in charge`() throws {
    let content = try MailTemplates().render(.recovery, Samples.values.with(contact: ""))
    #expect(content.text.contains("tell whoever looks after the phones at your company."))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onclick=\"x", "' x='", "&lt;", "{{link}}", "{{{link}}}",
    "<\u{338}b>", "\"\u{301} onclick=\"\u{301}x", "&\u{301}amp;", "<\r\nb>", "{{% CONTENT_TYPE:X}}",
    "{{/before}}", "$0", "\\(link)",
  ])
  func `names are words, in HTML too`(name: String) throws {
    let plain = try MailTemplates().render(.welcome, Samples.values.with(fullName: "NAME"))
    let content = try MailTemplates().render(.welcome, Samples.values.with(fullName: name))
    let escaped = name.replacing("\r\n", with: " ").unicodeScalars.map { scalar in
      ["<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;"][scalar]
        ?? String(scalar)
    }
    #expect(bytes(content.html) == bytes(plain.html.replacing("NAME", with: escaped.joined())))
    let line = name.replacing("\r\n", with: " ")
    #expect(bytes(content.text) == bytes(plain.text.replacing("NAME", with: line)))
  }

  @Test(arguments: [
    "", "javascript:alert(1)", "ftp://portal.example.com/x", "//portal.example.com/x", "https:x",
    "https://portal.example.com/a b", "https://portal.example.com/\"x", "https://x/<b>",
    "https://portal.example.com/\r\nx", "https://portal.example.com/ü", " https://x/",
    "https://x/'",
  ])
  func `an odd link is refused and not shown`(link: String) throws {
    let templates = try MailTemplates()
    #expect(throws: MailError.link) {
      try templates.render(.welcome, Samples.values.with(link: link))
    }
  }

  @Test func `a moment is words`() {
    #expect(
      MailValues.words(forMoment: 1_795_294_800) == "Saturday, 21 November 2026, at 21:00 UTC")
    #expect(MailValues.words(forMoment: 0) == "Thursday, 1 January 1970, at 00:00 UTC")
    #expect(MailValues.words(forMoment: .min) == "Thursday, 1 January 1970, at 00:00 UTC")
    #expect(MailValues.words(forMoment: .max).contains("31 December 9999"))
  }

  @Test(arguments: [
    (259_200, "3 days"), (172_800, "2 days"), (86_400, "24 hours"), (90_000, "25 hours"),
    (3_600, "1 hour"), (5_400, "90 minutes"), (60, "1 minute"), (600, "10 minutes"),
  ])
  func `lifetimes are words`(seconds: Int64, words: String) {
    #expect(MailValues.words(forSeconds: seconds) == words)
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
}

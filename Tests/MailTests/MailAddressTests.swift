import Fields
import Mail
import Testing

struct MailAddressTests {
  @Test(arguments: [
    ("ada@acme.example.com", "", "ada@acme.example.com"),
    ("Ada <ada@acme.example>", "Ada", "ada@acme.example"),
    ("Ada<ada@acme.example>", "Ada", "ada@acme.example"),
    ("\"Acme, Inc.\" <a+b@acme.example>", "Acme, Inc.", "a+b@acme.example"),
    ("Acme, Inc. <o'neil@acme.example>", "Acme, Inc.", "o'neil@acme.example"),
    ("Jürgen <jürgen@bücher.example>", "Jürgen", "jürgen@bücher.example"),
    ("a@b.c", "", "a@b.c"),
  ])
  func `an address is read`(text: String, name: String, address: String) throws {
    let parsed = try MailAddress(parsing: text)
    #expect(parsed.name.text == name)
    #expect(parsed.address.text == address)
  }

  @Test(arguments: [
    "", "ada", "@", "a@", "@a", "a@b@c", "a b@c.example", "a@c .example", "a@c.example ",
    " a@c.example", ".a@c.example", "a.@c.example", "a..b@c.example", "a@.example", "a@c..example",
    "a@c.example.", "a@-c.example", "a@c-.example", "\"a\"@c.example", "a(x)@c.example",
    "a@[127.0.0.1]", "a,b@c.example", "a@c.example,b@d.example", "a\r\n@c.example",
    "a@c.example\r\n", "a@c.example\r\nBcc: x", "a\u{0}@c.example", "a\u{2028}b@c.example",
    "a\u{a0}b@c.example", "a\u{202e}b@c.example", "a@c_d.example", "<a@c.example>",
    "Ada <a@c.example", "Ada a@c.example>", "Ada <<a@c.example>>", "Ada <a@c.example> x",
    "A\r\nda <a@c.example>", "A\"da <a@c.example>", "\"Ada <a@c.example>", "\"\" <a@c.example>",
    "Ada <a@c.example>, Eve <e@c.example>", "A\\da <a@c.example>", "A\u{202e}da <a@c.example>",
    "\(String(repeating: "a", count: 65))@c.example",
    "a@\(String(repeating: "abc.", count: 65))example",
  ])
  func `what is not one plain address is refused`(text: String) {
    #expect(throws: MailError.self) { try MailAddress(parsing: text) }
  }

  @Test func `a name can't add to a header`() throws {
    let address = try EmailAddress("a@c.example")
    let mailbox = MailAddress(name: "Ada\r\nBcc: eve@evil.example", address: address)
    #expect(mailbox.name.text == "Ada Bcc: eve@evil.example")
  }

  @Test func `an error shows the address on one line`() {
    #expect {
      try MailAddress(parsing: "a\r\nb@c.example")
    } throws: { error in
      String(describing: error)
        == "bad mail address: \"a b@c.example\" has a character that is not allowed before the @"
    }
  }
}

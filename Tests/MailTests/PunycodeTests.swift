import Fields
import Mail
import Testing

struct PunycodeTests {
  /// From RFC 3492, 7.1 and from domains in use.
  @Test(arguments: [
    ("bücher.example", "xn--bcher-kva.example"), ("例子.example", "xn--fsqu00a.example"),
    ("Müller.example", "xn--mller-kva.example"),
    ("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"),
    ("ليهمابتكلموشعربي.example", "xn--mgbcah9ar9a4efegftvvn.example"),
    ("他们为什么不说中文.example", "xn--ihqwcrb4cv8a8dqg056pqjye.example"),
    ("Pročprostěnemluvíčesky.example", "xn--proprostnemluvesky-uyb24dma41a.example"),
    ("3年b組金八先生.example", "xn--3b-ww4c5e180e575a65lsy2b.example"),
    ("パフィーdeルンバ.example", "xn--de-jg4avhby1noc0d.example"),
    ("acme.example.com", "acme.example.com"),
  ])
  func `a domain goes out as A-labels`(domain: String, expected: String) throws {
    let mailbox = MailAddress(name: "", address: try EmailAddress("ada@\(domain)"))
    #expect(mailbox.wireText.utf8.elementsEqual("ada@\(expected)".utf8))
    #expect(!mailbox.needsUTF8)
  }

  @Test func `a local part outside ASCII stays and needs SMTPUTF8`() throws {
    let mailbox = MailAddress(name: "", address: try EmailAddress("jürgen@bücher.example"))
    #expect(mailbox.wireText == "jürgen@xn--bcher-kva.example")
    #expect(mailbox.needsUTF8)
  }
}

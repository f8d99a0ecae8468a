import Credentials
import Testing

struct PasswordRulesTests {
  private let rules = PasswordRules(company: "Café & Harbor Supply GmbH")
  private let owner = PasswordRules.Owner(
    loginName: "zora.neale@harbor.example.com", extension: "1044", firstName: "Zoë",
    lastName: "van Hurston")

  @Test(arguments: [
    "plain flat horse battery", "12 wrenches, 9 nails", "aaaaaaaaaaaaaaa", "😀😃😄😁😆😅🤣😂",
    "nul\u{0}nul\u{0}nul", "        x", "пароль для всех", "密码很长也没关系", "QWERTZUIOPÜ+#",
    "tab\tand\r\nline", String(repeating: "long ", count: 51),
  ])
  func `a password of any characters is taken`(password: String) {
    #expect(rules.problems(password, of: owner).isEmpty)
  }

  @Test(arguments: [
    ("correct Zora.Neale staple", "your login name"), ("x ZORA.NEALE@HARBOR.EXAMPLE.COM", "login"),
    ("zoranealehorse", "your login name"), ("horse1044battery", "your extension"),
    ("horse ZOE battery", "your first name"), ("horse zoe\u{308} battery", "your first name"),
    ("hurston-99!", "your last name"), ("Van-Hurston", "your last name"),
    ("my cafe is 9 open", "the company's name"), ("HARBOR-2027", "the company's name"),
    ("supply of nails", "the company's name"), ("CafeHarborSupplyGmbH", "the company's name"),
  ])
  func `a password about its owner is refused`(password: String, what: String) throws {
    let problems = rules.problems(password, of: owner)
    #expect(problems.contains { $0.contains(what) }, "\(problems)")
  }

  @Test(arguments: [(7, true), (8, false), (256, false), (257, true)])
  func `the length is counted in scalars after composing`(count: Int, isRefused: Bool) {
    let decomposed = String(repeating: "e\u{301}", count: count)
    #expect(rules.problems(decomposed, of: owner).isEmpty != isRefused)
  }

  @Test func `a workspace may ask for more, but not for less`() {
    #expect(PasswordRules(company: "", minimumLength: 4).minimumLength == 8)
    #expect(PasswordRules(company: "", minimumLength: 15).minimumLength == 15)
    #expect(PasswordRules(company: "", minimumLength: 500).minimumLength == 64)
    let long = PasswordRules(company: "", minimumLength: 15)
    #expect(long.problems("fourteen chars", of: owner).count == 1)
  }

  @Test func `short names and an empty company forbid nothing`() {
    let nobody = PasswordRules.Owner(loginName: "", extension: "10", firstName: "", lastName: "Bo")
    let rules = PasswordRules(company: "")
    #expect(rules.problems("bo bought 10 boats", of: nobody).isEmpty)
  }

  @Test func `everything wrong is said at once, and never the password`() {
    let problems = rules.problems("zoe1044", of: owner)
    #expect(problems.count == 3)
    #expect(problems.allSatisfy { $0.hasSuffix(".") && !$0.contains("zoe1044") })
    #expect(PasswordRules(company: "", minimumLength: 9).sentences[0].contains("9"))
  }
}

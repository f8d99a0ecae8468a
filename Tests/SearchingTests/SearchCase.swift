import Fields
import Model
import Testing

/// A text, and whether it finds a user.
struct SearchCase: CustomTestStringConvertible {
  let text: String
  let isFound: Bool

  init(_ text: String, _ isFound: Bool = true) {
    self.text = text
    self.isFound = isFound
  }

  var testDescription: String { "\(text) \(isFound ? "finds" : "doesn't find") him" }

  static func jose() throws -> StoredUser {
    var user = StoredUser(id: 1, extension: try #require(Extension("1044")))
    let values: [Field: Value] = [
      .firstName: .text("José"), .lastName: .text("Løvås-Straße"),
      .department: .text("Night shift"),
      .site: .text("Zu\u{308}rich"), .emails: .texts(["Jose@acme.example.com"]),
      .loginName: .text("1044@acme.example.com"), .callerID: .text("+16175550100"),
      .directNumbers: .texts(["+16175550144"]),
      .phones: .items([Item([.text("desk"), .text("001565abcdef"), .text("T46U"), nil])]),
    ]
    for (field, value) in values { user[field] = value }
    return user
  }

  static let all: [SearchCase] = [
    SearchCase("1044"), SearchCase("(1044)"), SearchCase("straße, jose"),
    SearchCase("tel:+16175550144"), SearchCase("04"), SearchCase("1045", false), SearchCase("jose"),
    SearchCase("JOSÉ"), SearchCase("Jose\u{301}"), SearchCase("joseph", false), SearchCase("os"),
    SearchCase("lovas"), SearchCase("LØVÅS"), SearchCase("strasse"), SearchCase("straße"),
    SearchCase("zurich"), SearchCase("Zürich"), SearchCase("shift night"),
    SearchCase("  lov   jos "), SearchCase("jose lovelace", false), SearchCase("jose zurich 1044"),
    SearchCase("jose boston", false), SearchCase("@acme.example"), SearchCase("jose@"),
    SearchCase("JOSÉ@ACME.example.com"), SearchCase("1044@acme"), SearchCase("ada@acme", false),
    SearchCase("acme", false), SearchCase("+16175550144"), SearchCase("(617) 555-0144"),
    SearchCase("617.555.0144"), SearchCase("+1 617‑555‑0144"), SearchCase("001 617 555 0144"),
    SearchCase("5550100"),
    SearchCase("555-0199", false), SearchCase("550144", false), SearchCase("617", false),
    SearchCase("00:15:65:AB:CD:EF"), SearchCase("00-15-65-ab-cd-ef"), SearchCase("0015.65ab.cdef"),
    SearchCase("001565abcdef"), SearchCase("AB:CD:EF"), SearchCase("abcdef", false),
    SearchCase("desk", false), SearchCase("t46u", false), SearchCase(".*", false),
    SearchCase("%", false), SearchCase("jose 00:15:65:ab:cd:ef"),
  ]
}

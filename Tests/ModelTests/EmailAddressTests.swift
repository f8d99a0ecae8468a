import Fields
import Foundation
import JSON
import Testing

/// Which texts are addresses, by somebody else's table.
struct EmailAddressTests {
  struct Case: Sendable {
    var text: String
    /// By the other validator.
    var isAccepted: Bool
    /// Why it is judged otherwise here.
    var deviation: String?
  }

  static func cases() throws -> [Case] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Data/email-addresses.json")
    let json = try JSONReader.read([UInt8](Data(contentsOf: file)))
    return (json.arrayValue ?? []).compactMap { item in
      guard let text = item["text"]?.stringValue, let isAccepted = item["accepted"]?.booleanValue
      else { return nil }
      return Case(
        text: text, isAccepted: isAccepted, deviation: item["deviation"]?.stringValue)
    }
  }

  @Test func `another validator's table is followed`() throws {
    let cases = try Self.cases()
    #expect(cases.count > 250)
    for item in cases where item.deviation == nil {
      #expect(Self.isAccepted(item.text) == item.isAccepted, "\(item.text)")
    }
  }

  @Test func `we differ where the table says why`() throws {
    for item in try Self.cases() {
      guard let deviation = item.deviation else { continue }
      #expect(Self.isAccepted(item.text) != item.isAccepted, "\(item.text): \(deviation)")
    }
  }

  @Test func `the quick look never takes what the rules refuse`() throws {
    for item in try Self.cases() {
      let bytes = Array(item.text.utf8)
      guard EmailAddress.isPlain(bytes.span) else { continue }
      #expect(Self.isAccepted(item.text))
    }
  }

  static let reasons = [
    ("ada", "has no @"), ("a@b@c.de", "has more than one @"), ("@b.de", "has nothing before the @"),
    ("a@b", "has a domain without a dot"), ("a..b@c.de", "has two dots in a row"),
    ("a@-b.de", "has a domain part that starts or ends with a hyphen"),
    ("a b@c.de", "has a character that is not allowed before the @"),
    ("a@10.0.0.1", "has a domain that ends in a number"),
  ]

  @Test(arguments: reasons)
  func `a refusal says why`(_ text: String, _ reason: String) {
    #expect(throws: Refusal(reason)) { _ = try EmailAddress(text) }
  }

  private static func isAccepted(_ text: String) -> Bool { (try? EmailAddress(text)) != nil }
}

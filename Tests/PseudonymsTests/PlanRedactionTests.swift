import Fields
import JSON
import Model
import Planning
import Plans
import Pseudonyms
import Rendering
import TestSupport
import Testing

/// A redacted plan tells of nobody, and is a plan in everything else.
struct PlanRedactionTests {
  private static let redactor = Redactor { text in
    String(text.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }, radix: 36)
  }

  private static func document(_ seed: Int) -> PlanDocument {
    let organization = RandomOrganization(seed: seed)
    var rules = PlanRules(organization: "acme", domain: "acme.example.com")
    rules.userOwned = organization.userOwned
    rules.role = seed.isMultiple(of: 2) ? .support : .officeManager
    let plan = Planner.plan(organization.desired, organization.snapshot, rules)
    return PlanDocument(plan: plan, toolVersion: "1", createdAt: 0, manifestDigest: "")
  }

  /// The texts that RandomOrganization and RandomValue have for people.
  private static let addresses = RandomValue.addresses.map { $0.lowercased() }
  private static let numbers =
    (1001...1012).map(String.init) + ["0123", "16175550100", "16175550101", "16175550199"]
    + ["001565abcdef", "001565abcde0"]

  @Test(arguments: 0..<60)
  func `nobody is in a redacted plan`(seed: Int) {
    let document = Self.redactor.document(Self.document(seed))
    let json = String(
      decoding: PlanDocumentWriter.write(document, style: .pretty), as: UTF8.self)
    let header = PlanHeader(company: "Acme", files: 2, users: 3, store: "store-1")
    let text = String(
      decoding: PlanText.render(document.plan, header: header, isVerbose: true), as: UTF8.self)
    for report in [json, text] {
      for address in Self.addresses {
        let isTold = report.lowercased().contains(address)
        #expect(!isTold, "\(address)")
      }
      let words = Set(report.split { !$0.isLetter && !$0.isNumber }.map(String.init))
      #expect(words.intersection(Self.numbers) == [])
    }
    // What a phone is, and when a rule holds, may be told.
    let told = Self.linesAboutPeople(json)
    for name in ["Ada", "Grace", "Zoë", "名前", "👩‍👩‍👧", "back\\\\slash", "Harbor Master"] {
      #expect(told.filter { $0.contains(name) } == [], "\(name)")
    }
  }

  /// A change of a phone's model names the field on a line, and the models on the next two.
  private static func linesAboutPeople(_ json: String) -> [Substring] {
    var isAboutModel = false
    return json.split(separator: "\n").filter { line in
      if line.contains("\"field\":") { isAboutModel = line.contains("].model\"") }
      let isValue = ["\"before\":", "\"after\":"].contains(where: line.contains)
      return !(isAboutModel && isValue)
        && !["\"model\"", "time_frame", "answering_rules"].contains(where: line.contains)
    }
  }

  @Test(arguments: 0..<30)
  func `all but people is as it was`(seed: Int) {
    let original = Self.document(seed)
    let redacted = Self.redactor.document(original)
    #expect(redacted.digest == original.digest)
    #expect(redacted.plan.summary == original.plan.summary)
    #expect(redacted.plan.actions.map(\.kind) == original.plan.actions.map(\.kind))
    #expect(redacted.plan.actions.map(\.source) == original.plan.actions.map(\.source))
    #expect(redacted.plan.actions.map(\.deletes) == original.plan.actions.map(\.deletes))
    #expect(
      redacted.plan.actions.flatMap(\.changes).map(\.cause)
        == original.plan.actions.flatMap(\.changes).map(\.cause))
  }

  /// Two users don't become one, and one not two.
  @Test(arguments: 0..<30)
  func `a pseudonym stands for one user`(seed: Int) {
    let document = Self.document(seed)
    let original = document.plan.actions.filter { $0.resource == .user }
    let redacted = Self.redactor.document(document).plan.actions.filter { $0.resource == .user }
    let pairs = Set(zip(original, redacted).map { [$0.key, $1.key] })
    #expect(pairs.count == Set(original.map(\.key)).count)
    #expect(pairs.count == Set(redacted.map(\.key)).count)
  }

  @Test func `a number has one pseudonym, in sentences too`() throws {
    let number = "+16175550100"
    let message = "phone number \(number) is routed to nobody in Sales"
    var plan = Self.document(1).plan
    plan.blocked = [
      Block(
        .create, .phoneNumber, key: number, name: number, code: .numberTaken, message: message,
        source: nil),
      Block(
        .create, .department, key: "Sales", name: "Sales", code: .numberTaken, message: message,
        source: nil),
    ]
    plan.warnings = [PlanWarning(.stillCalled, key: number, message: message, source: nil)]
    let document = PlanDocument(plan: plan, toolVersion: "1", createdAt: 0, manifestDigest: "")
    let redacted = Self.redactor.document(document).plan
    let pseudonym = Self.redactor.number(number)
    #expect(redacted.blocked.map(\.key) == [pseudonym, "Sales"])
    let sentences = redacted.blocked.map(\.message) + redacted.warnings.map(\.message)
    #expect(sentences == Array(repeating: message.replacing(number, with: pseudonym), count: 3))
  }

  @Test func `a redacted plan can't be applied`() {
    let document = Self.redactor.document(Self.document(1))
    let bytes = PlanDocumentWriter.write(document, style: .pretty)
    #expect(throws: PlanDocumentError.redacted) { try PlanDocumentReader.read(bytes) }
  }
}

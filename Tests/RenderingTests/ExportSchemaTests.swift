import Exports
import Fields
import Foundation
import JSON
import JSONSchemas
import Model
import TestSupport
import Testing

/// The schema of exports and Rollcall's own reader give the same verdict on the same documents.
struct ExportSchemaTests {
  /// Members of a document, and whether it is one.
  private static let documents: [(members: String, isGood: Bool)] = [
    (#""users":[]"#, true), (#""users":{}"#, false), ("", false),
    (#""users":[],"departments":[{"name":"Sales"}]"#, true),
    (#""users":[],"departments":["Sales"]"#, false),
    (#""users":[],"departments":[{"name":null}]"#, false),
    (#""users":[],"departments":[{"name":"Sales","site":"Boston"}]"#, false),
    (#""users":[],"sites":[{"name":"Boston","time_zone":null}]"#, true),
    (#""users":[],"sites":[{"time_zone":"UTC"}]"#, false),
    (#""users":[],"phone_numbers":[{"number":"+16175550100","extension":"1001"}]"#, true),
    (#""users":[],"shared_contacts":[{"name":"A","phones":{"work":"911"},"emails":["a"]}]"#, true),
    (#""users":[],"shared_contacts":[{"name":"A","phones":{"pager":"911"}}]"#, false),
    (#""users":[],"created_at":"now""#, false),
  ]

  /// Members of a user, and whether they are one's.
  private static let users: [(members: String, isGood: Bool)] = [
    (#""extension":"0123""#, true), (#""extension":1001"#, false), (#""extension":"1""#, false),
    (#""extension":"10a""#, false), (#""first_name":"Ada""#, false),
    (#""extension":"1001","first_name":"Ada","last_name":null"#, true),
    (#""extension":"1001","first_name":true"#, false),
    (#""extension":"1001","emails":["a@b.example","not one"]"#, true),
    (#""extension":"1001","emails":"a@b.example""#, false),
    (#""extension":"1001","emails":[1]"#, false),
    (#""extension":"1001","record_calls":false"#, true),
    (#""extension":"1001","record_calls":"false""#, false),
    (#""extension":"1001","kind":"call_queue","agents":["1001"]"#, true),
    (#""extension":"1001","kind":"queue""#, false),
    (#""extension":"1001","directory":{"announce":true}"#, true),
    (#""extension":"1001","directory":{"anounce":true}"#, false),
    (#""extension":"1001","directory.announce":true"#, false),
    (#""extension":"1001","voicemail":{"email_notification":"link","enabled":null}"#, true),
    (#""extension":"1001","phones":[{"name":"desk","line":3,"mac":null}]"#, true),
    (#""extension":"1001","phones":[{"name":"desk","line":"3"}]"#, false),
    (#""extension":"1001","phones":[{"mac":"001565abcdef"}]"#, false),
    (#""extension":"1001","answering_rules":[{"time_frame":"a","forward":{"busy":"9"}}]"#, true),
    (#""extension":"1001","password_set":true,"pin_set":false,"was_reset":true"#, true),
    (#""extension":"1001","password_set":null"#, false),
    (#""extension":"1001","password_hash":"scrypt$""#, false),
    (#""extension":"1001","voicemail_pin":{"env":"PIN"}"#, false),
    (#""extension":"1001","welcome":"now""#, false), (#""extension":"1001","was":"1002""#, false),
    (#""extension":"1001","data":{"voicemails":3,"unheard_voicemails":1}"#, true),
    (#""extension":"1001","data":{"voicemails":-1}"#, false),
    (#""extension":"1001","data":{"voicemails":100001}"#, false),
    (#""extension":"1001","data":{"voicemails":1.5}"#, false),
    (#""extension":"1001","data":{"recordings":1}"#, false),
  ]

  private static let cases =
    documents.map { (document($0.members), $0.isGood) }
    + users.map { (document("\"users\":[{\($0.members)}]"), $0.isGood) }

  private static func document(_ members: String) -> String {
    #"{"format_version":"1.0","organization":"acme","domain":"acme.example.com""#
      + (members.isEmpty ? "" : ",") + members + "}"
  }

  @Test func `reader and schema judge each case as told`() throws {
    let verdicts = try Self.verdicts(on: Self.cases.map(\.0))
    try #require(verdicts.count == Self.cases.count)
    for ((text, isGood), accepted) in zip(Self.cases, verdicts) {
      let (document, _) = ExportReader.read(Array(text.utf8), file: "a.json")
      #expect(accepted == isGood && (document != nil) == isGood, "\(text)")
    }
  }

  @Test func `what is written is as its schema says`() throws {
    var random = SplitMix64(seed: 11)
    var documents: [String] = []
    for _ in 0..<20 {
      var document = ExportDocument(organization: "acme", domain: "acme.example.com")
      for kind in ResourceKind.listed {
        document.resources[kind] = ItemTable.table(of: kind).map {
          [RandomValue.item($0, clearing: false, &random)]
        }
      }
      document.users = RandomUsers.stored(10, using: &random).map {
        ExportedUser($0, data: UserData(voicemails: 2, unheard: 1))
      }
      let text = String(decoding: ExportWriter.render(document), as: UTF8.self)
      documents.append(text.replacing("\n", with: ""))
    }
    #expect(try Self.verdicts(on: documents) == documents.map { _ in true })
  }

  /// What Python's `jsonschema` says.
  private static func verdicts(on documents: [String]) throws -> [Bool] {
    let url = URL(filePath: NSTemporaryDirectory()).appending(path: "\(UUID().uuidString).jsonl")
    try Data(documents.joined(separator: "\n").utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let output = try Python.run(
      SchemaCase.url("judge_cases.py").path(),
      Repository.url("schemas/\(Schemas.export.fileName)").path(), url.path())
    let verdicts = try #require(try JSONReader.read(output).arrayValue)
    return verdicts.compactMap { $0.arrayValue?.last?.booleanValue }
  }
}

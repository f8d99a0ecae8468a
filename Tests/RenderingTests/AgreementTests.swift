import Decoding
import Diagnostics
import Foundation
import JSON
import JSONSchemas
import Manifests
import Model
import Notifications
import Plans
import Testing

/// The schemas and Rollcall's own reader give the same verdict on the same documents.
struct AgreementTests {
  @Test(arguments: SchemaCase.all(in: "manifest-cases.txt"))
  func `our reader judges a manifest as told`(document: SchemaCase) {
    let part = ManifestReader.read(
      Array(document.text.utf8), file: 0, path: "a.yaml", context: Self.context)
    #expect(Self.isGood(part.diagnostics) == document.isGood, "\(part.diagnostics)")
  }

  @Test(arguments: SchemaCase.all(in: "workspace-cases.txt"))
  func `our reader judges a workspace as told`(document: SchemaCase) {
    let (_, diagnostics) = WorkspaceReader.read(
      Array(document.text.utf8), path: "rollcall.yaml", context: Self.context)
    #expect(Self.isGood(diagnostics) == document.isGood, "\(diagnostics)")
  }

  @Test(arguments: [Schemas.manifest, .workspace])
  func `another validator agrees on every case`(schema: Schemas) throws {
    let cases = SchemaCase.all(in: "\(schema.rawValue)-cases.txt")
    let verdicts = try Self.verdicts(of: schema)
    #expect(cases.count == verdicts.count)
    for (document, accepted) in zip(cases, verdicts) {
      #expect(accepted == document.isGood, "\(document.name)")
    }
  }

  @Test func `a saved plan is as its schema says`() throws {
    let document = PlanDocument(
      plan: SamplePlans.everything, toolVersion: "1.0", createdAt: SampleUsers.now,
      manifestDigest: "sha256:" + String(repeating: "0", count: 64))
    #expect(
      try Self.accepts(PlanDocumentWriter.write(document, style: .compact), schema: .plan))
  }

  @Test func `a notification is as its schema says`() throws {
    var notification = RunNotification(.apply, organization: "acme", .changes, exit: 0)
    notification.counts = [RunNotification.Count("create", 2)]
    notification.digest = "sha256:" + String(repeating: "0", count: 64)
    for now in [0, SampleUsers.now] {
      let bytes = notification.bytes(toolVersion: "1.0", now: now)
      #expect(try Self.accepts(bytes, schema: .notification))
    }
    notification.organization = "<!channel>"
    #expect(
      try !Self.accepts(notification.bytes(toolVersion: "1.0", now: 0), schema: .notification))
  }

  @Test func `at least 150 cases are compared`() {
    let files = ["manifest-cases.txt", "workspace-cases.txt"]
    let cases = files.flatMap(SchemaCase.all)
    #expect(cases.count >= 150)
    #expect(cases.count { $0.isGood } >= 60)
    #expect(cases.count { !$0.isGood } >= 60)
  }

  private static let context = ReadingContext(timeZones: ["America/New_York", "UTC"])

  private static func isGood(_ diagnostics: [Diagnostic]) -> Bool {
    !diagnostics.contains { $0.severity == .error }
  }

  private static func accepts(_ document: [UInt8], schema: Schemas) throws -> Bool {
    let url = URL(filePath: NSTemporaryDirectory()).appending(path: "\(UUID().uuidString).json")
    try Data(document).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let verdicts = try JSONReader.read(
      try Python.run(
        SchemaCase.url("judge_cases.py").path(),
        Repository.url("schemas/\(schema.fileName)").path(), url.path()))
    return verdicts.arrayValue?.first?.arrayValue?.last == true
  }

  private static func verdicts(of schema: Schemas) throws -> [Bool] {
    let output = try Python.run(
      SchemaCase.url("judge_cases.py").path(), Repository.url("schemas/\(schema.fileName)").path(),
      SchemaCase.url("\(schema.rawValue)-cases.txt").path())
    let verdicts = try #require(try JSONReader.read(output).arrayValue)
    return verdicts.compactMap { $0.arrayValue?.last?.booleanValue }
  }
}

import Decoding
import Diagnostics
import Foundation
import JSON
import JSONSchemas
import Manifests
import Model
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
    let url = URL(filePath: NSTemporaryDirectory()).appending(path: "\(UUID().uuidString).json")
    try Data(PlanDocumentWriter.write(document, style: .compact)).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let verdicts = try JSONReader.read(
      try Python.run(
        SchemaCase.url("judge_cases.py").path(),
        Repository.url("schemas/\(Schemas.plan.fileName)").path(), url.path()))
    #expect(verdicts.arrayValue?.first?.arrayValue?.last == true)
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

  private static func verdicts(of schema: Schemas) throws -> [Bool] {
    let output = try Python.run(
      SchemaCase.url("judge_cases.py").path(), Repository.url("schemas/\(schema.fileName)").path(),
      SchemaCase.url("\(schema.rawValue)-cases.txt").path())
    let verdicts = try #require(try JSONReader.read(output).arrayValue)
    return verdicts.compactMap { $0.arrayValue?.last?.booleanValue }
  }
}

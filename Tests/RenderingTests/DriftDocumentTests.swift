import Drifts
import Foundation
import JSON
import JSONSchemas
import TestSupport
import Testing

/// Drift as JSON.
struct DriftDocumentTests {
  static let samples: [Attack] =
    [Attack(text: "Grace Hopper")] + HostileTests.attacks

  @Test func `drift is as its schema says, whatever is in it`() throws {
    let folder = try TestFolder()
    let drifts = [SampleDrifts.nothing] + Self.samples.map { SampleDrifts.filled(with: $0.text) }
    var lines = ""
    for drift in drifts {
      let bytes = DriftDocumentWriter.write(
        DriftDocument(drift: drift, toolVersion: "1.0"), style: .compact)
      lines += String(decoding: bytes, as: UTF8.self)
    }
    let file = folder.path("drifts.jsonl")
    try Data(lines.utf8).write(to: URL(filePath: file))
    let verdicts = try JSONReader.read(
      try Python.run(
        SchemaCase.url("judge_cases.py").path(),
        Repository.url("schemas/\(Schemas.drift.fileName)").path(), file))
    let accepted = verdicts.arrayValue?.compactMap { $0.arrayValue?.last?.booleanValue }
    #expect(accepted == drifts.map { _ in true })
  }

  @Test func `no drift says so, with how many and when`() throws {
    let json = try Self.json(of: SampleDrifts.nothing)
    #expect(json["drifted"] == false)
    #expect(json["compared"] == 213)
    #expect(json["checked_at"] == "2026-11-25T18:00:00Z")
    #expect(json["changed"] == [] && json["gone"] == [])
  }

  @Test func `who made a change is told, or null`() throws {
    let json = try Self.json(of: SampleDrifts.everything)
    let changes = json["changed"]?.arrayValue?.first?["changes"]?.arrayValue ?? []
    #expect(changes.first?["by"]?["who"] == "Grace Hopper")
    #expect(changes.dropFirst().allSatisfy { $0["by"] == .null })
    #expect(
      json["gone"]?.arrayValue?.map { $0["fate"]?.stringValue } == [
        "vanished", "removed", "renumbered", "replaced",
      ])
  }

  private static func json(of drift: Drift) throws -> JSON {
    try JSONReader.read(
      DriftDocumentWriter.write(DriftDocument(drift: drift, toolVersion: "1.0"), style: .pretty))
  }
}

import DiagnosticReports
import Diagnostics
import JSON
import Rendering
import TestSupport
import Testing

/// A problem keeps its fingerprint as long as it is the same problem.
struct FingerprintTests {
  @Test(arguments: 0..<50)
  func `lines inserted above change no fingerprint`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let diagnostics = Self.problems(&random)
    let fingerprints = try Self.fingerprints(of: diagnostics)
    #expect(Set(fingerprints).count == diagnostics.count)
    let moved = diagnostics.map { diagnostic in
      var moved = diagnostic
      moved.range.line += 7
      moved.range.column += 2
      moved.message = moved.message.replacing("line 3", with: "line 10")
      return moved
    }
    #expect(try Self.fingerprints(of: moved) == fingerprints)
  }

  @Test(arguments: 0..<50)
  func `one problem solved leaves the fingerprints of others`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    var diagnostics = Self.problems(&random)
    let before = try Self.fingerprints(of: diagnostics)
    diagnostics.remove(at: Int.random(in: diagnostics.indices, using: &random))
    let after = try Self.fingerprints(of: diagnostics)
    #expect(Set(before).subtracting(after).count == 1)
    #expect(Set(after).isSubset(of: before))
  }

  @Test func `code, file and message each make another fingerprint`() throws {
    let range = SourceRange(file: "a.yaml", line: 1, column: 1)
    let other = SourceRange(file: "b.yaml", line: 1, column: 1)
    let fingerprints = try Self.fingerprints(of: [
      Diagnostic(.unknownKey, "a", at: range), Diagnostic(.unknownSite, "a", at: range),
      Diagnostic(.unknownKey, "b", at: range), Diagnostic(.unknownKey, "a", at: other),
      Diagnostic(.unknownKey, "a", at: range),
    ])
    #expect(Set(fingerprints).count == 5)
  }

  /// Some of them the same but for their lines.
  private static func problems(_ random: inout SplitMix64) -> [Diagnostic] {
    (1...20).map { line in
      let code = [DiagnosticCode.unknownKey, .invalidValue].randomElement(using: &random)
      let file = ["a.yaml", "b.yaml"].randomElement(using: &random)
      let message = ["one", "two", "the \"[\" of line 3 isn't closed"].randomElement(using: &random)
      return Diagnostic(
        code ?? .unknownKey, message ?? "",
        at: SourceRange(file: file ?? "", line: line, column: 1))
    }
  }

  /// As one format tells them; the other must agree.
  private static func fingerprints(of diagnostics: [Diagnostic]) throws -> [String] {
    let workspaces = [
      CheckedWorkspace(
        path: ".", settingsFile: "rollcall.yaml", diagnostics: diagnostics)
    ]
    let list = try JSONReader.read(DiagnosticsGitLab.render(workspaces)).arrayValue ?? []
    let sarif = try JSONReader.read(DiagnosticsSARIF.render(workspaces, version: "1"))
    let results = sarif["runs"]?.arrayValue?.first?["results"]?.arrayValue ?? []
    let fingerprints = list.compactMap { $0["fingerprint"]?.stringValue }
    #expect(
      results.map { $0["partialFingerprints"]?["rollcallDiagnostic/v1"]?.stringValue }
        == fingerprints)
    return fingerprints
  }
}

import Decoding
import Diagnostics
import Fields
import Manifests
import Model
import Testing

/// What is said to manifests that are wrong.
struct ManifestReaderTests {
  static let cases =
    ManifestCase.structural + ManifestCase.fields + ManifestCase.organization + ManifestCase.calls

  @Test(arguments: cases)
  func `each problem is found at its place`(_ manifest: ManifestCase) {
    let sample = Sample(manifest.manifests)
    #expect(sample.problems == manifest.expected)
    #expect(sample.places == sample.marks)
  }

  /// Codes that others report: those who read files, templates or CSV, and the planner.
  static let foreign: Set<DiagnosticCode> = [
    .fileUnreadable, .fileTooLarge, .fileOutside, .renumberingDone, .badTemplate,
    .unknownTemplateName, .templateWithoutLink, .templateWithoutContent, .unknownTemplateFile,
    .remoteResource, .csvSyntax, .missingColumn, .duplicateColumn, .unknownColumn, .otherDomain,
    .damagedCell, .adjustedCell, .weakPIN, .notAnExport, .jsonSyntax,
  ]
  /// Codes with a test of their own.
  static let apart: Set<DiagnosticCode> = [
    .yamlBudget, .tooManyProblems, .insecureServer, .tokenInFile,
  ]

  @Test func `no code is without a case`() {
    let tested = Set(Self.cases.flatMap { Sample($0.manifests).diagnostics.map(\.code) })
    #expect(
      Set(DiagnosticCode.allCases).subtracting(tested).subtracting(Self.foreign) == Self.apart)
  }

  @Test func `an alias bomb is refused at once`() {
    let lines = (0..<12).map { level in
      "  - &a\(level) [\(level == 0 ? "x" : "*a\(level - 1), *a\(level - 1), *a\(level - 1)")]\n"
    }
    let bomb = "departments:\n" + lines.joined().replacing("[x]", with: "[x, x, x, x, x, x, x]")
    #expect(Sample([bomb]).codes.last == "yaml-budget")
  }

  @Test func `after a thousand problems the rest is left out`() {
    let users = (0..<5_000).map { "  - {extension: \(10_000 + $0), x: 1}\n" }.joined()
    let sample = Sample(["users:\n" + users])
    let counts = Dictionary(grouping: sample.diagnostics, by: \.code).mapValues(\.count)
    #expect(counts[.unknownKey] == 1_000)
    #expect(counts[.personWithoutEmail] == 1_000)
    #expect(counts[.tooManyProblems] == 3)
  }

  @Test func `warnings never hide an error`() {
    let users = (0..<2_000).map {
      "  - {extension: \(10_000 + $0), first_name: A, last_name: B}\n"
    }.joined()
    let sample = Sample(["users:\n" + users + "  - {extension: 99999, first_name: A}\n"])
    #expect(sample.diagnostics.contains { $0.code == .missingKey })
  }

  @Test(arguments: ["4826", "[4826]", "{env: 4826}", "{pin: 4826}", "{generate: 4826}"])
  func `a PIN shows nowhere`(_ value: String) {
    let sample = Sample([
      "users: [{extension: 1001, voicemail_pin: \(value), record_calls: no}]"
    ])
    #expect(sample.diagnostics.allSatisfy { $0.hidesSource || $0.severity != .error })
    #expect(!"\(sample.diagnostics)".contains("4826"))
  }

  static let spans = [
    ("department: Slaes", "Slaes"), ("department: 'Slaes'", "'Slaes'"),
    ("department: \"Sl\\u00e4s\"", "\"Sl\\u00e4s\""), ("scope: bóss", "bóss"),
    ("direct_numbers: [+1, +16175550100]", "+1"), ("frist_name: x", "frist_name"),
  ]

  @Test(arguments: spans)
  func `a range covers what is wrong`(_ line: String, _ wrong: String) throws {
    let sample = Sample([ManifestCase.person + "    " + line + "\n"])
    let range = try #require(sample.diagnostics.first).range
    let scalars = Array(("    " + line).unicodeScalars)
    let text = String(
      String.UnicodeScalarView(scalars[(range.column - 1)..<(range.endColumn - 1)]))
    #expect(text == wrong)
  }
}

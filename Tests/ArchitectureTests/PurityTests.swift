import Testing

struct PurityTests {
  static let pureTargets: Set = [
    "Annotations", "CSV", "Calls", "Decoding", "DiagnosticReports", "Diagnostics", "DriftPages",
    "DriftReports", "Drifting", "Drifts", "Editing", "Exports", "FieldCoding", "Fields", "HTML",
    "Importing", "JSON", "JSONSchemas", "JUnit", "LibYAML", "Listings", "ManifestWriting",
    "Manifests", "Markdown", "Model", "Normalization", "Notifications", "Outlines", "PlanPages",
    "Planning", "Plans", "Pseudonyms", "Reference", "Rendering", "Renumbering", "Searching",
    "StoredManifests", "SupportRequests", "UserPages", "YAML", "YAMLWriting",
  ]

  @Test(arguments: WordRule.inPureTargets)
  func `a pure target has no effects`(rule: WordRule) {
    let files = Repository.products.filter { Self.pureTargets.contains($0.target) }
    Violation.report(files.flatMap(rule.violations))
  }

  @Test func `the product has no global variable`() {
    for file in Repository.products {
      Violation.report(
        file.globalVariableLines.map {
          Violation(
            path: file.path, line: $0, reason: "a global variable: pass the value as an argument")
        })
    }
  }

  @Test(
    arguments: [
      "var count = 0", "private var names: [String] = []", "enum Cache { static var all = 1 }",
      "struct Box { static var box: Int { didSet {} } }", "struct Box { static var box: Int }",
    ])
  func `a global variable is seen`(text: String) {
    #expect(SourceFile(path: "", text: text).globalVariableLines == [1])
  }

  @Test(
    arguments: [
      "let count = 0", "struct Box { var box: Int }", "enum All { static let all = 1 }",
      "enum All { static var all: Int { 1 } }", "func count() { var count = 0 }",
      "// var count = 0",
    ])
  func `what is not a global variable passes`(text: String) {
    #expect(SourceFile(path: "", text: text).globalVariableLines == [])
  }
}

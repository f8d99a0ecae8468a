import Testing

struct HouseRuleTests {
  /// Each wraps a C handle that one task at a time uses.
  static let uncheckedPlaces: Set<String> = []

  @Test(arguments: WordRule.everywhere)
  func `no file breaks a house rule`(rule: WordRule) {
    Violation.report(Repository.swiftFiles.flatMap(rule.violations))
  }

  @Test(arguments: WordRule.outsideConsole)
  func `only the console prints`(rule: WordRule) {
    let files = Repository.products.filter { $0.path != "Sources/Terminal/Console.swift" }
    Violation.report(files.flatMap(rule.violations))
  }

  @Test func `concurrency checks are off in listed places only`() {
    let rule = WordRule(
      "@", "unchecked", "Sendable", reason: "only where a listed type wraps a C handle")
    let files = Repository.swiftFiles.filter { !Self.uncheckedPlaces.contains($0.path) }
    Violation.report(files.flatMap(rule.violations))
  }

  @Test func `nothing is left for later`() {
    // Split, so that this file passes.
    let marks = ["TO" + "DO", "FIX" + "ME"]
    for file in Repository.swiftFiles where marks.contains(where: file.text.contains) {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where marks.contains(where: line.contains) {
        Violation.report([
          Violation(path: file.path, line: index + 1, reason: "do it now, or open an issue")
        ])
      }
    }
  }

  @Test(
    arguments: [
      ("try!", "let value = try! read()"), ("try!", "\"\\(try! read())\""),
      ("@testable", "@testable import Model"), ("public", "public struct User {}"),
      ("print(", "print(\"x\")"), ("print(", "Swift.print (1)"),
    ])
  func `a broken rule is seen`(rule: String, text: String) {
    #expect(Self.violations(of: rule, in: text) == 1)
  }

  @Test(
    arguments: [
      ("try!", "let value = try? read()"), ("try!", "let value = try !isRead()"),
      ("try!", "// never try! it"),
      ("try!", "let text = \"try! it\""), ("public", "let publicKey = 1"),
      ("public", "let text = #\"public \"quoted\" public\"#"), ("print(", "blueprint(1)"),
      ("print(", "/* print(1) /* print(2) */ print(3) */"), ("public", "func `in public`() {}"),
      ("public", "let text = \"\"\"\n  a \"public\" word\n  \"\"\""),
    ])
  func `words in strings and comments pass`(rule: String, text: String) {
    #expect(Self.violations(of: rule, in: text) == 0)
  }

  private static func violations(of rule: String, in text: String) -> Int {
    let file = SourceFile(path: "Sources/Model/Sample.swift", text: text)
    let rules = (WordRule.everywhere + WordRule.outsideConsole).filter {
      $0.testDescription == rule
    }
    #expect(rules.count == 1)
    return rules.flatMap { $0.violations(in: file) }.count
  }
}

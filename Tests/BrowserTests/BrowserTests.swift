import Foundation
import TestSupport
import Testing

/// A person's way through the pages, in a real browser.
@Suite(.serialized)
struct BrowserTests {
  @Test(arguments: [[], ["--without-scripts"]])
  func `a person sets up their account by the link`(options: [String]) async throws {
    let (status, output) = try await OtherProgram.run(
      "/usr/bin/python3", ["\(Self.folder)/walk.py", Self.programs] + options)
    #expect(status == 0, "\(output)")
  }

  @Test func `reports are inert, legible and hold their layout`() async throws {
    let (found, python) = try await OtherProgram.run("\(Self.root)/scripts/test-python", [])
    try #require(found == 0, "\(python)")
    let axe = try await OtherProgram.run(
      python.trimmingCharacters(in: .whitespacesAndNewlines),
      ["-c", "import axe_core_python, os; print(os.path.dirname(axe_core_python.__file__))"])
    try #require(axe.status == 0, "\(axe.output)")
    let script = axe.output.trimmingCharacters(in: .whitespacesAndNewlines) + "/axe.min.js"
    let (status, output) = try await OtherProgram.run(
      "/usr/bin/python3", ["\(Self.folder)/report.py", Self.programs, script])
    #expect(status == 0, "\(output)")
  }

  private static let root =
    ((folder as NSString).deletingLastPathComponent as NSString).deletingLastPathComponent

  private static let folder = (#filePath as NSString).deletingLastPathComponent

  /// Where the build puts programs: beside the bundle with these tests.
  private static let programs: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    return (bundle as NSString).deletingLastPathComponent
  }()
}

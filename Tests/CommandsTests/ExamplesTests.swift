import Foundation
import TestSupport
import Testing

/// The examples that come with the program.
@Suite struct ExamplesTests {
  private static let problems =
    ((try? FileManager.default.contentsOfDirectory(atPath: Story.examples + "/problems")) ?? [])
    .filter { !$0.contains(".") }.sorted()

  @Test(arguments: problems)
  func `a common mistake gets the message written beside it`(name: String) async throws {
    let folder = "\(Story.examples)/problems/\(name)"
    try await Story.check("\(folder)/expected.txt", copying: folder)
  }

  @Test func `an organization is taken over as it is written there`() async throws {
    let folder = "\(Story.examples)/takeover"
    try await Story.check("\(folder)/expected.txt", copying: folder)
  }

  @Test func `there are common mistakes`() {
    #expect(Self.problems.count >= 20)
  }

  @Test(arguments: ["harbor", "minimal"])
  func `an example is valid and plans to nothing once applied`(name: String) async throws {
    let shell = try Shell()
    try await Story.copy("\(Story.examples)/\(name)", shell)
    let valid = try await shell.run("rollcall validate")
    #expect(valid.exit == 0)
    #expect(valid.output.hasPrefix("Valid: ") && !valid.output.contains("warning"))
    #expect(try await shell.run("rollcall init").exit == 0)
    #expect(try await shell.run("rollcall apply --auto-approve").exit == 0)
    let again = try await shell.run("rollcall plan")
    #expect(again.output.contains("\nNo changes. ") || again.output.contains("Needs support"))
    #expect(try await shell.run("rollcall apply --auto-approve").exit == 0)
  }
}

import Foundation
import TestSupport
import Testing

/// Bad input never crashes, hangs or half-applies: each is refused with a message that helps.
@Suite struct BadInputTests {
  @Test(arguments: BadInput.manifests)
  func `bad manifests are refused and change nothing`(input: BadInput) async throws {
    try await check(input)
  }

  @Test(arguments: BadInput.stores)
  func `a bad store is refused and stays as it is`(input: BadInput) async throws {
    try await check(input)
  }

  @Test(arguments: BadInput.surroundings)
  func `bad surroundings are refused and change nothing`(input: BadInput) async throws {
    try await check(input)
  }

  @Test(arguments: BadInput.templates)
  func `bad templates are refused and change nothing`(input: BadInput) async throws {
    try await check(input)
  }

  @Test(arguments: ["dispatch", "sales", "office", "organization", "seattle", "destinations"])
  func `a file cut off anywhere is read or refused`(name: String) async throws {
    let shell = try Shell()
    try await Story.copy(Story.examples + "/harbor", shell)
    let path = "people/\(name).yaml"
    let whole = try Data(contentsOf: URL(filePath: shell.folder.path(path)))
    for length in stride(from: 0, to: whole.count, by: 97) {
      try whole.prefix(length).write(to: URL(filePath: shell.folder.path(path)))
      let result = try await shell.run("rollcall validate")
      #expect(result.exit == 0 || result.exit == 1, "cut at \(length): \(result.output)")
      #expect(result.exit == 0 || result.output.contains("people/"), "cut at \(length)")
    }
  }

  @Test func `the same text in UTF-16 or with CRLF reads the same`() async throws {
    let shell = try await SpoiledWorkspace.copy()
    for change in ["iconv -f UTF-8 -t UTF-16", "sed 's/$/\\r/'", "(printf '\\357\\273\\277'; cat)"]
    {
      let converted = "cp people/staff.yaml x; cat x | \(change) >people/staff.yaml; rollcall plan"
      let result = try await shell.run(converted + "; s=$?; mv x people/staff.yaml; exit $s")
      #expect(result.exit == 0 && result.output.contains("No changes."), "\(result.output)")
    }
  }

  private func check(_ input: BadInput) async throws {
    let shell = try await SpoiledWorkspace.copy()
    let setup = try await shell.run(input.setup)
    try #require(setup.exit == 0, "\(setup.output)")
    let before = try await SpoiledWorkspace.state(shell)
    for command in input.commands {
      let result = try await shell.run(
        input.isAboutPermission ? SpoiledWorkspace.asSomebody(command) : command)
      #expect(result.exit == input.exit, "\(command): \(result.output.prefix(2_000))")
      for words in input.mentions {
        #expect(result.output.contains(words), "\(command): \(result.output.prefix(2_000))")
      }
      #expect(result.output.utf8.count < 200_000)
      #expect(!result.output.contains("Fatal error"))
    }
    #expect(try await SpoiledWorkspace.state(shell) == before)
  }
}

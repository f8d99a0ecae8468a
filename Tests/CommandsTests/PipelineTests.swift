import Foundation
import TestSupport
import Testing

/// The pipelines of `examples/ci`: judged by the schemas of their platforms, and run with the real
/// program; only the platform's own tool is a stand-in.
@Suite struct PipelineTests {
  private static let pipelines = Story.here + "/Pipelines"
  private static let examples = Story.examples + "/ci"

  /// A file, and the name of its schema in check-jsonschema.
  struct Document: Sendable, CustomTestStringConvertible {
    var file: String
    var schema: String

    var testDescription: String { file }
  }

  @Test(arguments: ["cron.txt", "git-hook.txt", "github.txt", "gitlab.txt"])
  func `a pipeline goes as it is written`(story: String) async throws {
    try await Story.check("\(Self.pipelines)/\(story)", variables: try await Self.variables())
  }

  @Test(
    arguments: ["rollcall", "rollcall-apply", "rollcall-drift"].map {
      Document(
        file: "github/.github/workflows/\($0).yml", schema: "vendor.github-workflows")
    } + [Document(file: "gitlab/.gitlab-ci.yml", schema: "vendor.gitlab-ci")])
  func `its platform's schema accepts a pipeline`(document: Document) async throws {
    try await Self.expectSuccess(
      "check-jsonschema --builtin-schema \(document.schema) \(Self.examples)/\(document.file)")
  }

  @Test func `shell parts of pipelines have nothing to complain of`() async throws {
    try await Self.expectSuccess(
      """
      set -e
      mkdir parts
      for file in "$EXAMPLES"/github/.github/workflows/*.yml "$EXAMPLES"/gitlab/.gitlab-ci.yml; do
        play shell "$file" parts
      done
      test "$(ls parts | wc -l)" -ge 8
      shellcheck --external-sources --source-path="$EXAMPLES/github/.github/rollcall" parts/* \
        "$EXAMPLES"/github/.github/rollcall/*.sh "$EXAMPLES"/pre-commit/pre-commit \
        "$EXAMPLES"/cron/rollcall-nightly
      """)
  }

  @Test func `the workflow that init writes is a good one`() async throws {
    try await Self.expectSuccess(
      """
      set -e
      rollcall init acme --organization acme --company Acme --domain acme.example.com
      check-jsonschema --builtin-schema vendor.github-workflows acme/.github/workflows/*.yml
      mkdir parts
      play shell acme/.github/workflows/rollcall.yml parts
      shellcheck parts/*
      cd acme
      play github .github/workflows/rollcall.yml validate
      """)
  }

  private static func expectSuccess(_ command: String) async throws {
    var shell = try Shell()
    shell.variables = try await variables()
    let result = try await shell.run(command)
    #expect(result.exit == 0, "\(result.output)")
  }

  /// What a job sees on its platform, and the tests' Python before the system's.
  private static func variables() async throws -> [String: String] {
    let python = try await Shell().run("\(Story.here)/../../scripts/test-python")
    try #require(python.exit == 0, "\(python.output)")
    let folder = (python.output as NSString).deletingLastPathComponent
    return [
      "PATH": "\(pipelines)/Scripts:\(Shell.programs):\(folder):/usr/local/bin:/usr/bin:/bin",
      "EXAMPLES": examples, "GITHUB": "github.json", "GITHUB_REPOSITORY": "acme/phones",
      "GITHUB_REF_NAME": "main",
      "GITHUB_RUN_ID": "1", "GITHUB_SERVER_URL": "https://github.example.com",
      "GITHUB_STEP_SUMMARY": "summary.md", "MAIL_PAUSES": "0",
    ]
  }
}

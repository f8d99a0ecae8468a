package import Foundation

/// The tests' own Python, for scripts that judge what comes out.
package enum TestPython {
  /// All that a script says of a file with these bytes, errors included.
  package static func output(of script: URL, on bytes: [UInt8]) async throws -> String {
    let folder = try TestFolder()
    let file = folder.path("input")
    try Data(bytes).write(to: URL(filePath: file))
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let finder = tests.deletingLastPathComponent().appending(path: "scripts/test-python").path()
    let found = try await OtherProgram.run(finder, [])
    let python = found.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let command = #""$0" "$1" "$2" 2>&1"#
    return try await OtherProgram.run("/bin/sh", ["-c", command, python, script.path(), file])
      .output
  }
}

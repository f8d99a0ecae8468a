import Foundation
import Testing

/// The program from outside, told as stories in `Transcripts`.
@Suite struct TranscriptTests {
  private static let folder = Story.here + "/Transcripts"
  private static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test(arguments: names)
  func `a story goes as it is written`(name: String) async throws {
    try await Story.check("\(Self.folder)/\(name)")
  }

  @Test func `every command and every exit status has a story`() async throws {
    var statuses: Set<Int> = []
    var lines = ""
    for name in Self.names {
      let text = try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
      for step in Transcript(text).steps {
        statuses.insert(step.exit)
        lines += step.command.joined(separator: "\n") + "\n"
      }
    }
    #expect(Set(0...7).union([64]).isSubset(of: statuses))
    for command in try await CommandTree.commands() where command != "help" {
      // What a group does when nothing more is said has a name of its own.
      let words = command.replacing(" list", with: "( list)?")
      let pattern = try Regex("rollcall( --?[a-z-]+ [^ ]+)* \(words)\\b")
      #expect(lines.contains(pattern), "\(command)")
    }
  }
}

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

  @Test func `there are stories`() {
    #expect(Self.names.count >= 20)
  }
}

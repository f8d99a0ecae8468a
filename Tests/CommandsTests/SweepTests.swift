import Foundation
import TestSupport
import Testing

/// The program itself is killed, or its calls fail, at some of the points of the sweeps.
@Suite(.serialized)
struct SweepTests {
  @Test func `a killed apply is finished by the next one`() async throws {
    try await sweep("kill-sweep", every: 5, seconds: 4)
  }

  @Test func `an apply whose calls fail is finished by the next one`() async throws {
    try await sweep("fault-sweep", every: 15, seconds: 1)
  }

  @Test func `an apply killed while it mails repeats one mail at most`() async throws {
    try await run("mail-sweep", ["--trials", "3", "--mails", "60", "--kills-each", "2"])
  }

  @Test func `a killed migration or backup leaves all or nothing`() async throws {
    try await sweep("care-sweep", every: 12, seconds: 1)
  }

  private func sweep(_ script: String, every: Int, seconds: Int) async throws {
    try await run(script, ["--every", "\(every)", "--seconds", "\(seconds)"])
  }

  private func run(_ script: String, _ options: [String]) async throws {
    let (status, output) = try await OtherProgram.run(
      "\(Self.repository)/scripts/\(script)", options + [Self.program])
    #expect(status == 0, "\(output)")
  }

  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The program stands beside the bundle of the tests.
  private static let program =
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/rollcall"
}

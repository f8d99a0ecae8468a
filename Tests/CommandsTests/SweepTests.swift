import Foundation
import Testing

/// The program itself is killed, or its calls fail, at some of the points of the sweeps.
@Suite(.serialized)
struct SweepTests {
  @Test func `a killed apply is finished by the next one`() throws {
    try sweep("kill-sweep", every: 5, seconds: 4)
  }

  @Test func `an apply whose calls fail is finished by the next one`() throws {
    try sweep("fault-sweep", every: 15, seconds: 1)
  }

  @Test func `an apply killed while it mails repeats one mail at most`() throws {
    try run("mail-sweep", ["--trials", "3", "--mails", "60", "--kills-each", "2"])
  }

  private func sweep(_ script: String, every: Int, seconds: Int) throws {
    try run(script, ["--every", "\(every)", "--seconds", "\(seconds)"])
  }

  private func run(_ script: String, _ options: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "\(Self.repository)/scripts/\(script)")
    process.arguments = options + [Self.program]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: text, as: UTF8.self))")
  }

  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The program stands beside the bundle of the tests.
  private static let program =
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path + "/rollcall"
}

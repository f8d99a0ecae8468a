import Foundation
import Testing

/// A program that serves until the value is forgotten; `timeout` ends it should a test be killed.
final class ServerProcess: Sendable {
  private let process: Process
  private let input = Pipe()
  private let output = Pipe()

  init(_ path: String, _ arguments: [String]) throws {
    try #require(
      FileManager.default.isExecutableFile(atPath: path),
      "\(path) is missing: run scripts/install-dependencies --tests")
    process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["120", path] + arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit { process.terminate() }

  func readLine() throws -> String {
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) {
      guard !byte.isEmpty else { break }
      line += byte
    }
    return String(decoding: line, as: UTF8.self)
  }
}

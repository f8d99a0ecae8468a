import Foundation
import Testing

/// A program that serves until the value is forgotten, or the tests' own process is gone.
package final class ServerProcess: Sendable {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  package init(_ path: String, _ arguments: [String]) throws {
    try #require(
      FileManager.default.isExecutableFile(atPath: path),
      "\(path) is missing: run scripts/install-dependencies --tests")
    process.executableURL = URL(filePath: "/bin/sh")
    // The program may have inherited a mask that keeps gentler signals from it.
    process.arguments = ["-c", "\"$@\" & read -r line; kill -9 $!", "sh", path] + arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit { try? input.fileHandleForWriting.close() }

  package func readLine() throws -> String {
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data("\n".utf8) {
      guard !byte.isEmpty else { break }
      line += byte
    }
    return String(decoding: line, as: UTF8.self)
  }
}

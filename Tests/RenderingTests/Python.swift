import Foundation
import Testing

/// The Python that has the validator; `scripts/install-dependencies --tests` provides it.
enum Python {
  /// What the script writes.
  static func run(_ arguments: String...) throws -> [UInt8] { try run(arguments) }

  static func run(_ arguments: [String]) throws -> [UInt8] {
    let found = try output(of: Repository.url("scripts/test-python"), [])
    let path = String(decoding: found, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    return try output(of: URL(filePath: path), arguments)
  }

  private static func output(of program: URL, _ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program.path()) failed")
    return Array(output)
  }
}

import Foundation

/// Another program, found as a shell finds it, and run to its end.
struct Tool {
  struct Result {
    let status: Int32
    /// What it wrote, results and complaints alike.
    let output: String
  }

  private let path: String
  private let environment: [String: String]

  /// Nil when no folder of `PATH` has such a program.
  init?(_ name: String, _ environment: [String: String]) {
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let path = folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let path else { return nil }
    self.path = path
    self.environment = environment
  }

  func run(_ arguments: [String]) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: bytes, as: UTF8.self))
  }
}

import Foundation
import Synchronization
import TestSupport

/// Runs command lines against the real program, in a folder of their own.
struct Shell: Sendable {
  struct Result {
    /// Standard output and standard error, in the order in which they were written.
    let output: String
    let exit: Int
  }

  let folder: TestFolder
  /// What the program sees beyond the fixed variables.
  var variables: [String: String] = [:]

  init() throws { folder = try TestFolder() }

  /// A program that hangs is ended after so many seconds, and its exit status is 124.
  static let limit = 30

  func run(_ command: String) async throws -> Result {
    await Turns.shared.take()
    defer { Turns.shared.give() }
    return try await start(command)
  }

  func write(_ text: String, to name: String) throws {
    let path = folder.path(name)
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func start(_ command: String) async throws -> Result {
    let output = URL(filePath: NSTemporaryDirectory() + "rollcall-output-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["--kill-after=2", "\(Self.limit)", "/bin/sh", "-c", command]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try handle.seekToEnd()
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try process.run() } catch { done.resume(throwing: error) }
    }
    try handle.close()
    let status = Int(process.terminationStatus)
    return Result(
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      exit: process.terminationReason == .exit ? status : 128 + status)
  }

  private var environment: [String: String] {
    let fixed = [
      "PATH": "\(Self.programs):/usr/local/bin:/usr/bin:/bin", "HOME": folder.path,
      "TZ": "UTC", "LC_ALL": "C", "USER": "tester", "TERM": "dumb", "COLUMNS": "80",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    return fixed.merging(variables) { $1 }
  }

  /// Where the build puts programs: beside the bundle with these tests.
  static let programs: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    return (bundle as NSString).deletingLastPathComponent
  }()
}

/// So many programs at a time, however many tests run side by side.
private final class Turns: Sendable {
  static let shared = Turns()

  private let state = Mutex<(free: Int, waiting: [CheckedContinuation<Void, Never>])>((3, []))

  func take() async {
    await withCheckedContinuation { waiter in
      let isFree = state.withLock { state in
        guard state.free > 0 else {
          state.waiting.append(waiter)
          return false
        }
        state.free -= 1
        return true
      }
      if isFree { waiter.resume() }
    }
  }

  func give() {
    state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.free += 1
      return nil
    }?.resume()
  }
}

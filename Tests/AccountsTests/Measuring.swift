import Foundation

/// Figures that are too noisy to be asserted: measured at length when somebody asks for them.
///
/// `ROLLCALL_MEASURE=figures.txt swift test --filter AccountsTests` appends them to that file.
enum Measuring {
  private static var path: String? { ProcessInfo.processInfo.environment["ROLLCALL_MEASURE"] }

  /// How often to do something: often when figures are wanted, else enough to see that it works.
  static func rounds(_ few: Int, measured many: Int) -> Int { path == nil ? few : many }

  static func note(_ line: String) throws {
    guard let path else { return }
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data((line + "\n").utf8))
    try file.close()
  }

  static func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let duration = try await ContinuousClock().measure { try await work() }
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  /// The most memory that the process ever had (proc(5)).
  static func residentKilobytes() -> Int {
    let status = FileManager.default.contents(atPath: "/proc/self/status") ?? Data()
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(line.filter { ("0"..."9").contains($0) }) ?? 0
  }

  /// Welch's t of two samples: beyond 4.5, their means differ for sure.
  static func welch(_ first: [Double], _ second: [Double]) -> Double {
    let (left, right) = (moments(first), moments(second))
    let error =
      (left.variance / Double(first.count) + right.variance / Double(second.count))
      .squareRoot()
    return error == 0 ? 0 : (left.mean - right.mean) / error
  }

  static func moments(_ sample: [Double]) -> (mean: Double, variance: Double) {
    let mean = sample.reduce(0, +) / Double(sample.count)
    let squares = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, squares / Double(max(1, sample.count - 1)))
  }
}

import Testing

struct SizeTests {
  static let linesOfFile = 300
  static let linesOfFunction = 40
  static let filesOfTarget = 20

  @Test func `a file has at most 300 lines`() {
    for file in Repository.swiftFiles where file.lineCount > Self.linesOfFile {
      Violation.report([
        Violation(
          path: file.path, line: file.lineCount,
          reason: "over \(Self.linesOfFile) lines: split it by idea, not by size")
      ])
    }
  }

  @Test func `a function has at most 40 lines`() {
    for file in Repository.swiftFiles {
      let long = Function.all(in: file.tokens).filter { $0.length > Self.linesOfFunction }
      Violation.report(
        long.map {
          Violation(
            path: file.path, line: $0.line,
            reason: "\($0.name) has \($0.length) lines, at most \(Self.linesOfFunction): "
              + "give its steps names")
        })
    }
  }

  @Test func `a target has at most 20 files`() {
    let targets = Dictionary(grouping: Repository.products, by: \.target)
    for (target, files) in targets where files.count > Self.filesOfTarget {
      Violation.report([
        Violation(
          path: "Sources/\(target)",
          reason: "\(files.count) files, at most \(Self.filesOfTarget): it holds two ideas")
      ])
    }
  }
}

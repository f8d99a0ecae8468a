import Testing

/// Words and signs that must not stand in a row, and why.
struct WordRule: Sendable, CustomTestStringConvertible {
  let words: [String]
  let reason: String

  init(_ words: String..., reason: String) {
    self.words = words
    self.reason = reason
  }

  var testDescription: String { words.joined() }

  func violations(in file: SourceFile) -> [Violation] {
    file.lines(with: words).map { line in
      Violation(path: file.path, line: line, reason: "`\(testDescription)`: \(reason)")
    }
  }

  /// For every Swift file, tests included.
  static let everywhere = [
    WordRule("try!", reason: "an error must be handled or passed on, never end the program"),
    WordRule("@", "testable", reason: "what tests need is `package`; the rest is private"),
    WordRule("public", reason: "nothing is shared outside this package: use `package`"),
    WordRule("open", "class", reason: "nothing is shared outside this package: use `package`"),
  ]

  /// For the product without its console.
  static let outsideConsole = ["print", "debugPrint", "dump"].map {
    WordRule($0, "(", reason: "only Sources/Terminal/Console.swift writes to the terminal")
  }

  /// For the rooms without effects.
  static let inPureTargets =
    [
      WordRule("async", reason: "a pure target waits for nothing"),
      WordRule("await", reason: "a pure target waits for nothing"),
      WordRule(
        "Date", "(", ")", reason: "a pure target has no clock: take the time as an argument"),
      WordRule("nonisolated", "(", "unsafe", ")", reason: "a pure target has no shared state"),
    ]
    + ["FileManager", "FileHandle", "fopen"].map {
      WordRule($0, reason: "a pure target touches no files: take bytes as an argument")
    }
    + ["ContinuousClock", "SuspendingClock", "clock_gettime"].map {
      WordRule($0, reason: "a pure target has no clock: take the time as an argument")
    }
    + ["CommandLine", "ProcessInfo", "getenv", "environ"].map {
      WordRule($0, reason: "a pure target has no environment: take the value as an argument")
    }
    + ["SystemRandomNumberGenerator", "random", "randomElement", "shuffled", "UUID"].map {
      WordRule($0, reason: "a pure target draws nothing: the same input gives the same bytes")
    }
}

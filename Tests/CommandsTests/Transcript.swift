/// A story in one text file: a title, commands with their output, and the files they start from.
///
///     Nothing to do says so
///
///     $ rollcall plan
///     No changes. …
///     (exit 0)
///
///     -- rollcall.yaml --
///     organization: acme
///
/// `> ` goes on with the command of the line before; a command that is only a comment tells the
/// story.
struct Transcript: Equatable {
  struct Step: Equatable {
    /// Lines of shell.
    var command: [String]
    /// Empty, or ends in a line break.
    var output = ""
    var exit = 0
  }

  struct File: Equatable {
    let name: String
    var text = ""
  }

  var title: [String] = []
  var steps: [Step] = []
  var files: [File] = []

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last == "" { lines.removeLast() }
    while let line = lines.first, !Self.begins(line) {
      title.append(String(line))
      lines.removeFirst()
    }
    while let line = lines.first, Self.fileName(line) == nil {
      lines.removeFirst()
      readStep(line)
    }
    endStep()
    for line in lines {
      if let name = Self.fileName(line) {
        files.append(File(name: name))
      } else {
        files[files.count - 1].text += line + "\n"
      }
    }
  }

  var text: String {
    var text = title.map { $0 + "\n" }.joined()
    for step in steps {
      text += "$ " + step.command.joined(separator: "\n> ") + "\n" + step.output
      if step.exit != 0 || !step.isComment { text += "(exit \(step.exit))\n" }
      text += "\n"
    }
    if files.isEmpty, text.hasSuffix("\n\n") { text.removeLast() }
    for file in files { text += "-- \(file.name) --\n" + file.text }
    return text
  }

  private mutating func readStep(_ line: Substring) {
    if line.hasPrefix("$ ") {
      endStep()
      steps.append(Step(command: [String(line.dropFirst(2))]))
    } else if line.hasPrefix("> "), steps[steps.count - 1].output.isEmpty {
      steps[steps.count - 1].command.append(String(line.dropFirst(2)))
    } else if line.hasPrefix("(exit "), let status = Int(line.dropFirst(6).dropLast()) {
      steps[steps.count - 1].exit = status
    } else {
      steps[steps.count - 1].output += line + "\n"
    }
  }

  /// The empty line before the next command is not part of the output.
  private mutating func endStep() {
    guard let last = steps.indices.last, steps[last].output.hasSuffix("\n") else { return }
    if steps[last].output == "\n" || steps[last].output.hasSuffix("\n\n") {
      steps[last].output.removeLast()
    }
  }

  private static func begins(_ line: Substring) -> Bool {
    line.hasPrefix("$ ") || fileName(line) != nil
  }

  private static func fileName(_ line: Substring) -> String? {
    guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 else { return nil }
    return String(line.dropFirst(3).dropLast(3))
  }
}

extension Transcript.Step {
  /// Whether it only tells what goes on.
  var isComment: Bool { command.allSatisfy { $0.hasPrefix("#") } }
}

import Foundation
import TestSupport
import Testing

/// Plays a transcript and compares it with what is written there; `RECORD=1` writes it anew.
enum Story {
  /// The folder of this file: stories and examples are found from it.
  static let here = (#filePath as NSString).deletingLastPathComponent
  static let examples = here + "/../../examples"

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  static func check(
    _ path: String, copying folder: String? = nil, variables: [String: String] = [:]
  ) async throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let expected = Transcript(text)
    let actual = try await play(expected, copying: folder, variables)
    guard actual.text != text else { return }
    guard isRecording else {
      for (wanted, played) in zip(expected.steps, actual.steps) { #expect(played == wanted) }
      #expect(actual.text == text)
      return
    }
    try Data(actual.text.utf8).write(to: URL(filePath: path))
  }

  private static func play(
    _ transcript: Transcript, copying folder: String?, _ variables: [String: String]
  ) async throws -> Transcript {
    var shell = try Shell()
    shell.variables = variables
    if let folder { try await copy(folder, shell) }
    for file in transcript.files { try shell.write(file.text, to: file.name) }
    var placeholders = Placeholders(folder: shell.folder.path)
    var played = transcript
    for (index, step) in transcript.steps.enumerated() where !step.isComment {
      let result = try await shell.run(step.command.joined(separator: "\n"))
      played.steps[index].output = ended(placeholders.replace(result.output))
      played.steps[index].exit = result.exit
    }
    return played
  }

  static func copy(_ folder: String, _ shell: Shell) async throws {
    let copied = try await shell.run("cp -R '\(folder)'/. . && rm -f expected.txt")
    try #require(copied.exit == 0)
  }

  private static func ended(_ text: String) -> String {
    text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }
}

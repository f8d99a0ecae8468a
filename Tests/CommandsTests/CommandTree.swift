import JSON
import Testing

/// The commands of the program, as it tells them itself.
enum CommandTree {
  /// Each that does something, in words: `store check`.
  static func commands() async throws -> Set<String> {
    let dump = try await Shell().run("rollcall --experimental-dump-help")
    let root = try JSONReader.read(Array(dump.output.utf8))["command"]
    return Set(try leaves(of: #require(root), path: []))
  }

  private static func leaves(of command: JSON, path: [String]) -> [String] {
    let children = command["subcommands"]?.arrayValue ?? []
    guard !children.isEmpty else { return [path.joined(separator: " ")] }
    return children.flatMap { child in
      leaves(of: child, path: path + [child["commandName"]?.stringValue ?? ""])
    }.filter { $0 == "help" || !$0.hasSuffix("help") }
  }
}

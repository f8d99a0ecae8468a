import Foundation
import TestSupport
import Testing

/// Once a store has operators, no command reads or writes it without a token.
@Suite struct TokenTests {
  /// Every command, and arguments that lead it to the store; nil where it has nothing to do with one.
  private static let commands: [String: String?] = [
    "init": "init", "validate": nil, "plan": "plan", "drift": "drift",
    "apply": "apply --auto-approve",
    "show": "show 1001", "list": "list", "history": "history", "mail preview": "mail preview 1009",
    "mail test": nil, "notify test": nil, "outbox list": "outbox",
    "outbox retry": "outbox retry 1001",
    "operator list": "operator list", "operator add": "operator add x --role office_manager",
    "operator revoke": "operator revoke boss", "support-request": "support-request",
    "store check": "store check", "store backup": "store backup copy.db",
    "store migrate": "store migrate", "store unlock": "store unlock --yes",
    "export": "export", "import": nil, "explain": nil, "schema": nil, "help": nil,
  ]

  @Test func `the table knows every command`() async throws {
    #expect(try await CommandTree.commands() == Set(Self.commands.keys))
  }

  @Test(arguments: ["", "ROLLCALL_TOKEN=rollcall_unknown ", "ROLLCALL_TOKEN=$(cat revoked) "])
  func `no command gets at a store without a token`(prefix: String) async throws {
    let shell = try await SpoiledWorkspace.copy()
    let made = try await shell.run(
      """
      rollcall operator add boss --role office_manager >boss 2>/dev/null
      ROLLCALL_TOKEN=$(cat boss) rollcall operator add eve --role office_manager >revoked
      ROLLCALL_TOKEN=$(cat boss) rollcall operator revoke eve
      """)
    try #require(made.exit == 0, "\(made.output)")
    _ = try await shell.run("echo 'requester: {name: Ada, extension: \"10\"}' >>rollcall.yaml")
    let before = try await SpoiledWorkspace.state(shell)
    for command in Self.commands.values.compactMap(\.self) {
      let result = try await shell.run(prefix + "rollcall \(command)")
      #expect(result.exit == 1, "\(command)")
      #expect(result.output.contains("ROLLCALL_TOKEN"), "\(command): \(result.output)")
      for secret in ["Lovelace", "Hopper", "1002"] {
        #expect(!result.output.contains(secret), "\(command)")
      }
    }
    #expect(try await SpoiledWorkspace.state(shell) == before)
  }

  @Test func `a token stands nowhere but where it was printed`() async throws {
    let shell = try await SpoiledWorkspace.copy()
    let made = try await shell.run(
      """
      rollcall operator add boss --role office_manager >boss
      export ROLLCALL_TOKEN=$(cat boss)
      rollcall operator add zoe --role office_manager --verbose --log-format json >zoe
      rollcall plan --verbose --out plan.json; rollcall operator list --format json
      rollcall history; rollcall apply --auto-approve --verbose
      cat .rollcall/* plan.json | strings
      """)
    #expect(made.exit == 0)
    for file in ["boss", "zoe"] {
      let token = try await shell.run("cat \(file)").output
        .trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(token.wholeMatch(of: /rollcall_[A-Za-z0-9_-]{43}/) != nil)
      #expect(!made.output.contains(token.dropFirst(9)))
    }
  }
}

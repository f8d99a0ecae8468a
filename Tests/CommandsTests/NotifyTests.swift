import Foundation
import JSON
import TestSupport
import Testing

/// The program itself tells webhooks how its runs ended, and stays as it is if it can't.
@Suite struct NotifyTests {
  /// A change to apply, and a webhook behind the variable HOOK.
  private static func shell(_ hook: String?, _ more: String = "") async throws -> Shell {
    var shell = try await SpoiledWorkspace.copy()
    if let hook { shell.variables["HOOK"] = hook }
    let changed = try await shell.run(
      """
      echo 'notify: [{webhook: {env: HOOK}\(more)}]' >>rollcall.yaml
      sed -i s/Lovelace/Byron/ people/staff.yaml
      """)
    try #require(changed.exit == 0)
    return shell
  }

  @Test(arguments: [
    nil, "", "chat", "http://chat.example.com/x", "https://localhost:1/x",
    "https://nobody.invalid/x", "HTTP/1.1 404 \u{1B}[31mNone\r\n\r\n<!channel>",
    "HTTP/1.1 302 Go\r\nLocation: http://localhost/\r\n\r\n", "<reset>", "no HTTP\r\n\r\n",
  ])
  func `a webhook that can't be told changes nothing`(hook: String?) async throws {
    let alone = try await Self.shell(nil, ", when: problems")
    let expected = try await alone.run("rollcall apply --auto-approve 2>said")
    #expect(expected.exit == 0)
    #expect(try await alone.run("cat said").output.isEmpty)

    let isAnswer = hook.map { $0.contains("\r\n") || $0.hasPrefix("<") } ?? false
    let server = try WebhookServer(isAnswer ? hook ?? "" : WebhookServer.good)
    let shell = try await Self.shell(isAnswer ? server.address : hook)
    let run = try await shell.run("rollcall apply --auto-approve 2>said")
    #expect(run.exit == 0)
    #expect(run.output == expected.output)
    let said = try await shell.run("cat said").output
    #expect(said.hasPrefix("warning: The webhook in notify[0]"))
    #expect(said.count { $0 == "\n" } == 1 && said.hasSuffix(".\n"), "\(said)")
    #expect(!said.contains("\u{1B}") && !said.contains("None") && !said.contains("channel"))
    #expect(!said.contains(WebhookServer.token))
    #expect(try await shell.run("rollcall plan").output.contains("No changes."))
  }

  @Test func `nobody's name or address is told`() async throws {
    let server = try WebhookServer(WebhookServer.good)
    let shell = try await Self.shell(server.address)
    let names = ["<!channel>", "*bold* `code`", "<https://evil.example|x>", "a\u{202E}b"]
    var manifest = ""
    for (index, name) in names.enumerated() {
      manifest += "  - {extension: 200\(index), first_name: '\(name)', last_name: Canary,\n"
      manifest +=
        "     emails: [canary\(index)@acme.example.com], voicemail_pin: {generate: true}}\n"
    }
    try shell.write(manifest, to: "more")
    let run = try await shell.run("cat more >>people/staff.yaml; rollcall apply --auto-approve")
    #expect(run.exit == 0, "\(run.output)")
    let body = try #require(try server.bodies.first)
    #expect(body.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    #expect(!body.contains("anary") && !body.contains("example") && !body.contains("Byron"))
    let document = try JSONReader.read(Array(body.utf8))
    #expect(document["text"] == "Rollcall apply, acme: 4 created, 1 updated.")
    #expect(document["summary"]?["create"] == 4)
  }

  @Test func `the address shows nowhere`() async throws {
    let refusing = try WebhookServer("HTTP/1.1 500 \(WebhookServer.token)\r\n\r\n")
    let shell = try await Self.shell(refusing.address)
    let run = try await shell.run(
      """
      sed -i 's|^notify: .|&{webhook: "\(refusing.address)"}, |' rollcall.yaml
      rollcall validate; rollcall validate --format json; rollcall validate --format github
      rollcall --verbose plan --out plan.json; rollcall --verbose --log-format json apply plan.json
      rollcall notify test --verbose; rollcall history --format json
      sed -i 's|^notify: .|&"https://localhost/\(WebhookServer.token)", |' rollcall.yaml
      rollcall validate; rollcall apply --auto-approve
      sed -i 's|^notify:|notify: "https://localhost/\(WebhookServer.token)|' rollcall.yaml
      rollcall validate; rollcall apply --auto-approve
      """)
    #expect(run.output.contains("notify[1] (localhost) was not told: it answered with status 500"))
    #expect(run.output.contains("[token-in-file]"))
    #expect(!run.output.contains(WebhookServer.token), "\(run.output)")
    let found = try await shell.run("grep -rl \(WebhookServer.token) . | grep -v rollcall.yaml")
    #expect(found.output.isEmpty)
  }

  @Test(arguments: [
    "notfy: [{webhook: @}]", "notify:\n  - webhook: @\n\twhen: always", "- notify: [{webhook: @}]",
    "notify: [{webhook: @}], manifests: 3", "x: &a @", "@: x", "? @", "notify:\n  webhook: @: x",
    "notify:\n- webhook:\n@", "notify: [{webhook: @", "%@\n---\na: b", "mail: [@]", "mail: {x: @}",
  ])
  func `a misplaced address shows nowhere`(text: String) async throws {
    let shell = try Shell()
    try shell.write(
      text.replacingOccurrences(of: "@", with: "https://h.example.com/CANARY") + "\n",
      to: "rollcall.yaml")
    let run = try await shell.run(
      "rollcall validate; rollcall validate --format github; rollcall plan")
    #expect(run.exit == 1 && run.output.contains("rollcall.yaml:"))
    #expect(!run.output.contains("CANARY"), "\(run.output)")
  }

  @Test func `it is told after the lock, and Ctrl-C doesn't wait`() async throws {
    let server = try WebhookServer("<hang>")
    let shell = try await Self.shell(server.address)
    let run = try await shell.run(
      """
      rollcall apply --auto-approve >result 2>said & run=$!
      until [ -s \(server.log) ]; do :; done; tail -1 result
      rollcall store unlock; rollcall apply --auto-approve | tail -1
      kill -INT $run; wait $run; echo "exit $?"; cat said
      """)
    #expect(
      run.output == """
        Applied: 1 updated.
        Nobody holds the lock of runs.
        Nothing was changed.
        exit 0
        warning: Stopping after what is in hand; press Ctrl-C again to stop at once.
        warning: The webhook in notify[0] (localhost) was not told: somebody asked to stop.

        """)
  }

  @Test func `who was stopped tells nobody`() async throws {
    let server = try WebhookServer(WebhookServer.good)
    let shell = try await Self.shell(server.address)
    let run = try await shell.run(
      """
      sed -i 's/mail: {/mail: {rate: 1, /' rollcall.yaml
      for n in 1 2 3; do
        echo "  - {extension: 200$n, first_name: A, last_name: B, emails: [a$n@acme.example.com],"
        echo "     welcome: true, voicemail_pin: {generate: true}}"
      done >>people/staff.yaml
      rollcall apply --auto-approve >result 2>said & run=$!
      until ls .rollcall/mail/*.eml >/dev/null 2>&1; do :; done
      kill -INT $run; wait $run; echo "exit $?"; tail -1 said
      """)
    #expect(
      run.output == "exit 6\nwarning: Somebody asked to stop, so no webhook was told.\n")
    #expect(try server.requests.isEmpty)
  }

  @Test(arguments: ["text", "json", "junit", "prometheus"], [[], ["c"]])
  func `drift is printed whole before it is told`(
    format: String, folders: [String]
  ) async throws {
    let server = try WebhookServer("<hang>")
    let shell = try await Self.shell(server.address)
    let several = folders.isEmpty ? "" : "--workspace 'c/*' '.'"
    let run = try await shell.run(
      """
      sqlite3 .rollcall/roster.db "UPDATE users SET last_name = 'Murray' WHERE extension = '1001'"
      for folder in \(folders.joined()); do
        mkdir -p $folder/1 && cp -a rollcall.yaml people .rollcall $folder/1
        sed -i '/^notify/d' $folder/1/rollcall.yaml
      done
      rollcall drift --detailed-exitcode --format \(format) \(several) >alone 2>/dev/null & run=$!
      until [ -s \(server.log) ]; do :; done; cp alone seen
      kill -INT $run; wait $run; echo "exit $?"
      [ -s seen ] && cmp seen alone
      """)
    #expect(run.output == "exit 2\n")
    #expect(run.exit == 0)
    let document = try JSONReader.read(Array(try #require(try server.bodies.first).utf8))
    #expect(document["event"] == "drift" && document["outcome"] == "changes")
    let text = document["text"]?.stringValue ?? ""
    #expect(text.hasPrefix("Rollcall drift, acme: 1 value changed"), "\(text)")
  }

  @Test func `who says no to a plan tells nobody`() async throws {
    let server = try WebhookServer(WebhookServer.good)
    let shell = try await Self.shell(server.address, ", when: always")
    let run = try await shell.run("echo no | script -qec 'rollcall apply' seen; exit $?")
    #expect(run.exit == 1)
    #expect(try server.requests.isEmpty)
    let applied = try await shell.run("echo yes | script -qec 'rollcall apply' seen; exit $?")
    #expect(applied.exit == 0)
    #expect(try server.requests.count == 1)
  }

  @Test func `each organization tells its own webhooks`() async throws {
    let server = try WebhookServer(WebhookServer.good)
    let shell = try await Self.shell(server.address)
    let run = try await shell.run(
      """
      for n in 1 2 3; do
        mkdir -p c/$n && cp -a rollcall.yaml people .rollcall c/$n
      done
      sed -i '/^notify/d' c/1/rollcall.yaml; sed -i 's/HOOK/OTHER/' c/2/rollcall.yaml
      rm -r c/3/.rollcall
      rollcall apply --workspace 'c/*' --auto-approve >result 2>said; echo "exit $?"; cat said
      rollcall apply --workspace 'c/[12]' --auto-approve 2>&1 | tail -1
      """)
    #expect(run.output.hasPrefix("exit 1\n"))
    #expect(run.output.contains("notify[0] was not told: the environment variable OTHER isn't set"))
    #expect(run.output.hasSuffix("2 organizations: 2 done.\n"))
    let bodies = try server.bodies
    #expect(bodies.count == 1)
    #expect(bodies[0].contains(#""text":"Rollcall apply, acme: failed (exit 1)."#))
  }

  @Test func `warnings come in the order of workspaces`() async throws {
    let server = try WebhookServer("HTTP/1.1 404 None\r\n\r\n")
    let shell = try await Self.shell(server.address)
    let run = try await shell.run(
      """
      for n in 1 2 3 4 5 6; do
        mkdir -p c/$n && cp -a rollcall.yaml people .rollcall c/$n
        [ $((n % 2)) = 1 ] || sed -i 's/HOOK/NONE/' c/$n/rollcall.yaml
      done
      rollcall apply --workspace 'c/*' --auto-approve 2>&1 >result | grep -o 'c/[1-6].*notify'
      """)
    let lines = run.output.split(separator: "\n").map { $0.prefix(3) }
    #expect(lines == ["c/1", "c/2", "c/3", "c/4", "c/5", "c/6"], "\(run.output)")
  }

  @Test func `the program isn't linked with libcurl`() async throws {
    let libraries = try await Shell().run("ldd $(command -v rollcall)")
    #expect(libraries.exit == 0 && libraries.output.contains("libc.so"))
    #expect(!libraries.output.contains("curl"))
  }
}

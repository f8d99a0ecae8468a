import Foundation
import TestSupport
import Testing

/// Runs that meet each other, or a signal.
@Suite struct RunTests {
  private static let newUsers = """
    for n in 1 2 3 4; do
      echo "  - {extension: 200$n, first_name: A, last_name: B, emails: [a$n@acme.example.com],"
      echo "     welcome: true, voicemail_pin: {generate: true}}"
    done >>people/staff.yaml

    """

  @Test func `of two applies at once one works and one waits or is told`() async throws {
    let shell = try await SpoiledWorkspace.copy()
    let both = try await shell.run(
      Self.newUsers + """
        rollcall apply --auto-approve >first.txt 2>&1 & one=$!
        rollcall apply --auto-approve --lock-timeout 8s >second.txt 2>&1; second=$?
        wait $one; echo "$? $second"
        """)
    let statuses = both.output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    let outputs = try await shell.run("cat first.txt second.txt").output
    #expect(statuses.contains(0), "\(outputs)")
    #expect(Set(statuses).isSubset(of: [0, 1, 5]), "\(outputs)")
    #expect(try await shell.run("rollcall plan").output.contains("No changes."))
    #expect(try await shell.run("ls .rollcall/mail | wc -l").output == "4\n")
  }

  @Test(arguments: ["INT", "TERM"])
  func `a signal at the start leaves all or nothing`(signal: String) async throws {
    let shell = try await SpoiledWorkspace.copy()
    let stopped = try await shell.run(
      Self.newUsers + """
        rollcall apply --auto-approve >/dev/null 2>&1 & run=$!
        kill -\(signal) $run; wait $run
        """)
    #expect(stopped.exit != 124)
    let created = try await shell.run("rollcall list --format csv | grep -c ^200")
    #expect(["0\n", "4\n"].contains(created.output))
    #expect(try await shell.run("rollcall apply --auto-approve").exit == 0)
    #expect(try await shell.run("rollcall plan").output.contains("No changes."))
    #expect(try await shell.run("ls .rollcall/mail | wc -l").output == "4\n")
  }

  @Test func `a reader that goes away leaves all or nothing`() async throws {
    let shell = try await SpoiledWorkspace.copy()
    let piped = try await shell.run(Self.newUsers + "rollcall apply --auto-approve | true")
    #expect(piped.exit != 124)
    let created = try await shell.run("rollcall list --format csv | grep -c ^200")
    #expect(["0\n", "4\n"].contains(created.output))
    #expect(try await shell.run("rollcall apply --auto-approve").exit == 0)
    #expect(try await shell.run("ls .rollcall/mail | wc -l").output == "4\n")
  }

  @Test func `a load that waited began when it got the lock`() async throws {
    let shell = try await SpoiledWorkspace.copy()
    let waited = try await shell.run(
      """
      rollcall export --format json >all.json && rm -r .rollcall && rollcall init >init.txt 2>&1
      sqlite3 .rollcall/roster.db "INSERT INTO lock VALUES (1, 'run', 'a', 'grace', 'tower', 42, \
        17, 'rollcall apply', unixepoch(), unixepoch() + 600)"
      rollcall --verbose store load all.json --lock-timeout 20s 2>waited.txt >loaded.txt & run=$!
      until grep -q 'Waiting for grace on tower' waited.txt; do :; done
      # The clock counts seconds: the next one can't be that in which the wait began.
      began=$(date +%s); until [ $(date +%s) -gt $began ]; do :; done
      freed=$(date +%s); sqlite3 .rollcall/roster.db 'DELETE FROM lock'
      wait $run && sqlite3 .rollcall/roster.db "SELECT count(*) FROM audit WHERE time >= $freed"
      """)
    #expect(waited.output == "1\n")
  }
}
